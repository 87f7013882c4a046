import type { ScreenedSubject } from '../shapes.ts';
import { useCustomerRecord, usePayment } from './screening.query.ts';

/** Addresses of whom was screened, from the record of the customer or from the payment; none until they are there. */
export function useAskedAddresses({ what, id, role, name }: ScreenedSubject): readonly string[] {
  const customer = useCustomerRecord(what === 'customer' ? id : undefined);
  const payment = usePayment(what === 'party' ? id : undefined);
  if (what === 'customer') return customer.data?.addresses ?? [];
  const party = payment.data?.parties.find((one) => one.role === role && one.name === name);
  return party && party.address.length > 0 ? [party.address.join(', ')] : [];
}
