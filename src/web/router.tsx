import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  retainSearchParams,
  useParams,
  useSearch,
} from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { CaseListPage, CasePage } from '#modules/cases/web/index.ts';
import { ListsPage } from '#modules/designations/web/index.ts';
import { ImportListPage, ImportProgressPage, NewImportPage } from '#modules/intake/web/index.ts';
import { OverseerPage } from '#modules/oversight/web/index.ts';
import { DoorsPage, PeoplePage, SetupPage, SignInPage } from '#modules/people/web/index.ts';
import { AccuracyPage, DocumentsJobPage, DocumentsPage, ReadingPage } from '#modules/reading/web/index.ts';
import { QueuePage } from '#modules/resolution/web/index.ts';
import {
  BehindPage,
  CompaniesPage,
  CompletenessPage,
  CustomersPage,
  DeskPage,
  DraftPage,
  DraftsPage,
  HitsPage,
  PaymentPage,
  PaymentsPage,
  RunPage,
} from '#modules/screening/web/index.ts';
import { SearchPage } from '#modules/search/web/index.ts';
import { NewReportPage, ReportListPage, ReportPage } from '#modules/sources/web/index.ts';
import { EntityPage } from '#modules/statements/web/index.ts';
import { useSession } from '#ui/api/session.tsx';
import { asOfFrom, type AsOf } from '#ui/layout/as-of.ts';
import { Loading } from '#ui/state/States.tsx';
import { DoorPage } from './DoorPage.tsx';
import { HomePage } from './HomePage.tsx';
import { Crashed, NotFound } from './Lost.tsx';
import { Shell } from './Shell.tsx';

/** The parts of an address: the two times, the inspector's width, and what each page adds. No names, ever. */
export interface Search extends AsOf {
  pane?: number;
  /** What is taken away in a what-if, by keys and numbers. */
  whatif?: string;
  /** Ties that are added to those recorded: those within a cell. */
  ties?: string;
  /** Open tab of the page. */
  tab?: string;
  /** What is selected on the page, by id. */
  sel?: string;
  /** Span of a report, "120-164". */
  at?: string;
  /** Filter by kind or discipline, joined by commas. */
  kinds?: string;
  sort?: string;
  /** Filters of a reading: sort of suggestion, its state, and how it stands to what is recorded. */
  what?: string;
  state?: string;
  standing?: string;
  /** Question asked of a chart. */
  ask?: string;
  /** In which way it is answered. */
  by?: string;
  /** The two it is asked about, joined by "_". */
  ends?: string;
}

function searchFrom(given: Record<string, unknown>): Search {
  const text = (name: string, form: RegExp): string | undefined => {
    const value = given[name];
    return typeof value === 'string' && form.test(value) ? value : undefined;
  };
  const pane = Number(given['pane']);
  const found = {
    tab: text('tab', /^[a-z-]{1,30}$/),
    sel: text('sel', /^[\w.:,-]{1,4000}$/),
    at: text('at', /^\d+-\d+$/),
    kinds: text('kinds', /^[\w.,-]{1,300}$/),
    sort: text('sort', /^-?[a-z]{1,20}$/i),
    what: text('what', /^[a-z]{1,20}$/),
    state: text('state', /^[a-z]{1,20}$/),
    whatif: text('whatif', /^[a-z0-9.,-]{1,120}$/),
    ties: text('ties', /^cell$/),
    standing: text('standing', /^[a-z]{1,20}$/),
    ask: text('ask', /^[a-z-]{1,30}$/),
    by: text('by', /^[a-z.-]{1,40}$/),
    ends: text('ends', /^[0-9a-z-]{1,60}_[0-9a-z-]{1,60}$/),
    pane: pane >= 10 && pane <= 60 ? pane : undefined,
  };
  return {
    ...asOfFrom(given),
    ...(Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Search),
  };
}

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Crashed });
const doorRoute = createRoute({ getParentRoute: () => rootRoute, path: '/door', component: DoorPage });
const doorsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/doors', component: DoorsPage });
const signInRoute = createRoute({ getParentRoute: () => rootRoute, path: '/sign-in', component: SignInPage });
const setupRoute = createRoute({ getParentRoute: () => rootRoute, path: '/setup', component: SetupPage });

const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  component: Shell,
  errorComponent: Crashed,
  validateSearch: searchFrom,
  search: { middlewares: [retainSearchParams(['asOf', 'on', 'pane'])] },
});

// The chart is another bundle: it brings the drawing of large graphs with it.
const ChartPage = lazy(async () => ({ default: (await import('#modules/workspace/web/index.ts')).ChartPage }));
const ChartList = lazy(async () => ({ default: (await import('#modules/workspace/web/index.ts')).ChartList }));

// So is what works with whole networks.
const StrategiesPage = lazy(async () => ({
  default: (await import('#modules/strategy/web/index.ts')).StrategiesPage,
}));
const WhatIfPage = lazy(async () => ({ default: (await import('#modules/disruption/web/index.ts')).WhatIfPage }));

const WhatIfRoute = (): ReactNode => (
  <Suspense fallback={<Loading />}>
    <WhatIfPage />
  </Suspense>
);

function ChartRoute(): ReactNode {
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <Suspense fallback={<Loading />}>
      <ChartPage chartId={id} />
    </Suspense>
  );
}

function ChartsRoute(): ReactNode {
  const { looking } = useSession();
  return <Suspense fallback={<Loading />}>{looking ? <ChartList caseId={looking.case} /> : null}</Suspense>;
}

function StrategiesRoute(): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      <StrategiesPage />
    </Suspense>
  );
}

function idPage(Page: (props: { id: string }) => ReactNode): () => ReactNode {
  return function WithId(): ReactNode {
    const { id } = useParams({ strict: false }) as { id: string };
    return <Page key={id} id={id} />;
  };
}

function ReportRoute(): ReactNode {
  const { id } = useParams({ strict: false }) as { id: string };
  const { at } = useSearch({ strict: false }) as Search;
  return <ReportPage key={id} id={id} at={at} />;
}

const inside = { getParentRoute: () => insideRoute };
const routeTree = rootRoute.addChildren([
  doorRoute,
  doorsRoute,
  signInRoute,
  setupRoute,
  insideRoute.addChildren([
    createRoute({ ...inside, path: '/', component: HomePage }),
    createRoute({ ...inside, path: '/cases', component: CaseListPage }),
    createRoute({ ...inside, path: '/cases/$id', component: idPage(CasePage) }),
    createRoute({ ...inside, path: '/search', component: SearchPage }),
    createRoute({ ...inside, path: '/charts', component: ChartsRoute }),
    createRoute({ ...inside, path: '/charts/$id', component: ChartRoute }),
    createRoute({ ...inside, path: '/what-if', component: WhatIfRoute }),
    createRoute({ ...inside, path: '/strategies', component: StrategiesRoute }),
    createRoute({ ...inside, path: '/reports', component: ReportListPage }),
    createRoute({ ...inside, path: '/reports/new', component: NewReportPage }),
    createRoute({ ...inside, path: '/reports/$id', component: ReportRoute }),
    createRoute({ ...inside, path: '/reports/$id/reading', component: idPage(ReadingPage) }),
    createRoute({ ...inside, path: '/entities/$id', component: idPage(EntityPage) }),
    createRoute({ ...inside, path: '/identities', component: QueuePage }),
    createRoute({ ...inside, path: '/imports', component: ImportListPage }),
    createRoute({ ...inside, path: '/imports/new', component: NewImportPage }),
    createRoute({ ...inside, path: '/imports/$id', component: idPage(ImportProgressPage) }),
    createRoute({ ...inside, path: '/documents', component: DocumentsPage }),
    createRoute({ ...inside, path: '/documents/$id', component: idPage(DocumentsJobPage) }),
    createRoute({ ...inside, path: '/reading/accuracy', component: AccuracyPage }),
    createRoute({ ...inside, path: '/lists', component: ListsPage }),
    createRoute({ ...inside, path: '/screening', component: DeskPage }),
    createRoute({ ...inside, path: '/screening/hits', component: HitsPage }),
    createRoute({ ...inside, path: '/screening/payments', component: PaymentsPage }),
    createRoute({ ...inside, path: '/screening/payments/$id', component: idPage(PaymentPage) }),
    createRoute({ ...inside, path: '/screening/runs/$id', component: idPage(RunPage) }),
    createRoute({ ...inside, path: '/screening/completeness', component: CompletenessPage }),
    createRoute({ ...inside, path: '/screening/customers', component: CustomersPage }),
    createRoute({ ...inside, path: '/screening/companies', component: CompaniesPage }),
    createRoute({ ...inside, path: '/screening/companies/$id', component: idPage(BehindPage) }),
    createRoute({ ...inside, path: '/screening/drafts', component: DraftsPage }),
    createRoute({ ...inside, path: '/screening/drafts/$id', component: idPage(DraftPage) }),
    createRoute({ ...inside, path: '/people', component: PeoplePage }),
    createRoute({ ...inside, path: '/ledger', component: OverseerPage }),
  ]),
]);

export const router = createRouter({ routeTree, defaultPreload: false, scrollRestoration: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    /** Words to search for: kept out of the address, since they may be a name. */
    text?: string;
  }
}
