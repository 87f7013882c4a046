import { createContext, useContext, useEffect, useId, useMemo, useState, type ReactNode } from 'react';

/** One step of the way to this page, shown in the header. */
export interface Crumb {
  label: string;
  to?: string;
}

interface Place {
  crumbs: readonly Crumb[];
  /** Joined label of everything the page shows, computed by the node. */
  banner: string | null;
}

interface PlaceState {
  place: Place;
  tell: (who: string, place: Partial<Place> | null) => void;
}

const nowhere: Place = { crumbs: [], banner: null };
const PlaceContext = createContext<PlaceState>({ place: nowhere, tell: () => undefined });

/** Carries what a page says about itself (crumbs, label) up to the header and footer. */
export function PlaceProvider({ children }: { children: ReactNode }): ReactNode {
  const [told, setTold] = useState<ReadonlyMap<string, Partial<Place>>>(new Map());
  const tell = useMemo(
    () => (who: string, place: Partial<Place> | null) =>
      setTold((before) => {
        const next = new Map(before);
        if (place === null) next.delete(who);
        else next.set(who, place);
        return next;
      }),
    [],
  );
  const value = useMemo(
    () => ({ place: [...told.values()].reduce<Place>((all, one) => ({ ...all, ...one }), nowhere), tell }),
    [told, tell],
  );
  return <PlaceContext value={value}>{children}</PlaceContext>;
}

export const usePlace = (): Place => useContext(PlaceContext).place;

/** Says where one is: the steps after the case, the last being this page. */
export function useCrumbs(crumbs: readonly Crumb[]): void {
  const { tell } = useContext(PlaceContext);
  const who = useId();
  const key = JSON.stringify(crumbs);
  useEffect(() => {
    tell(who, { crumbs: JSON.parse(key) as Crumb[] });
    return () => tell(who, null);
  }, [tell, who, key]);
}

/** Says under which label what is shown stands; undefined while it is not known. */
export function useBanner(banner: string | undefined): void {
  const { tell } = useContext(PlaceContext);
  const who = useId();
  useEffect(() => {
    tell(who, banner === undefined ? null : { banner });
    return () => tell(who, null);
  }, [tell, who, banner]);
}
