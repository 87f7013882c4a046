export { DoorsPage } from './DoorsPage.tsx';
export { LockScreen, useInactivity } from './LockScreen.tsx';
export { LookingDialog } from './LookingDialog.tsx';
export { PeoplePage } from './PeoplePage.tsx';
export { SetupPage } from './SetupPage.tsx';
export { SignInPage } from './SignInPage.tsx';
export { roleKeys } from './roles.ts';
