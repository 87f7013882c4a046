import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, Columns3, Copy, Search } from 'lucide-react';
import { useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { fold } from '../commands/rank.ts';
import { Button } from '../controls/Button.tsx';
import { Check } from '../controls/Field.tsx';
import { messages } from '../messages.ts';
import { Popover } from '../overlay/Menu.tsx';
import { useToast } from '../overlay/Toast.tsx';
import { useText } from '../text/language.tsx';
import { toCsv } from './csv.ts';
import css from './table.module.css';

export interface Column<T> {
  id: string;
  title: string;
  /** The value by which it is sorted, filtered and copied. */
  value: (row: T) => string | number;
  /** How it is shown, when not as its value. */
  show?: (row: T) => ReactNode;
  /** Pixels, or a share of what is left ("grow"). */
  width: number;
  grow?: number;
  number?: boolean;
  hidden?: boolean;
}

interface TableProps<T> {
  label: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  idOf: (row: T) => string;
  onOpen?: (row: T) => void;
  /** Buttons before the filter. */
  tools?: ReactNode;
  /** Height of the rows' window in pixels, or what is left of the screen; without it the table fills its place. */
  maxHeight?: number | 'screen';
  rowHeight?: number;
}

const features = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  sortFns,
});

/** Rows by the thousand: only those in view exist. Columns are chosen, sorted, filtered and copied as CSV. */
export function Table<T>(props: TableProps<T>): ReactNode {
  const { label, rows, columns, idOf, onOpen, tools, maxHeight, rowHeight = 35 } = props;
  const text = useText(messages);
  const table = useRows(rows, columns, idOf);
  const shown = table.getRowModel().rows;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 12,
  });
  const visible = columns.filter((column) => table.getColumn(column.id)?.getIsVisible());
  const cellStyle = (column: Column<T>): object => ({ flex: `${column.grow ?? 0} 0 ${column.width}px` });
  const least = visible.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className={css['frame']}>
      <Tools
        table={table}
        columns={columns}
        visible={visible}
        shown={shown.map((row) => row.original)}
        all={rows.length}
        tools={tools}
      />
      <div
        className={css['scroll']}
        ref={scroller}
        {...(maxHeight === 'screen' ? { 'data-screen': '' } : {})}
        style={typeof maxHeight === 'number' ? { maxHeight } : {}}
        tabIndex={0}
        role="region"
        aria-label={label}
      >
        <table className={css['table']} style={{ minWidth: least }} aria-rowcount={shown.length + 1} aria-label={label}>
          <thead className={css['head']}>
            <tr className={css['row']}>
              {visible.map((column) => (
                <Heading key={column.id} column={column} table={table} style={cellStyle(column)} />
              ))}
            </tr>
          </thead>
          <tbody className={css['body']} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const row = shown[item.index];
              if (!row) return null;
              return (
                <tr
                  key={row.id}
                  className={css['row']}
                  aria-rowindex={item.index + 2}
                  style={{ transform: `translateY(${item.start}px)`, height: rowHeight }}
                  {...(onOpen
                    ? {
                        'data-link': '',
                        tabIndex: 0,
                        onClick: () => onOpen(row.original),
                        onKeyDown: (event: KeyboardEvent) => {
                          if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
                          event.preventDefault();
                          onOpen(row.original);
                        },
                      }
                    : {})}
                >
                  {visible.map((column) => (
                    <td
                      key={column.id}
                      className={`${css['cell']} ${column.number ? css['number'] : ''}`}
                      style={cellStyle(column)}
                    >
                      {column.show ? column.show(row.original) : column.value(row.original)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
        {shown.length === 0 ? <p className={css['none']}>{text('noRows')}</p> : null}
      </div>
    </div>
  );
}

function useRows<T>(rows: readonly T[], columns: readonly Column<T>[], idOf: (row: T) => string) {
  const defs = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, T & object> => ({
        id: column.id,
        accessorFn: (row) => column.value(row),
        sortFn: (a, b) => compare(column.value(a.original), column.value(b.original)),
        sortUndefined: 'last',
      })),
    [columns],
  );
  return useTable<typeof features, T & object>({
    features,
    columns: defs,
    data: rows as readonly (T & object)[],
    getRowId: idOf,
    globalFilterFn: (row, columnId, asked) => fold(String(row.getValue(columnId))).includes(fold(String(asked ?? ''))),
    getColumnCanGlobalFilter: () => true,
    initialState: {
      columnVisibility: Object.fromEntries(columns.filter((one) => one.hidden).map((one) => [one.id, false])),
    },
  });
}

type Rows<T> = ReturnType<typeof useRows<T>>;

function Tools<T>(props: {
  table: Rows<T>;
  columns: readonly Column<T>[];
  visible: readonly Column<T>[];
  shown: T[];
  all: number;
  tools: ReactNode;
}): ReactNode {
  const { table, columns, visible, shown, all, tools } = props;
  const text = useText(messages);
  const toast = useToast();
  const copy = async (): Promise<void> => {
    const lines = shown.map((row) => visible.map((column) => String(column.value(row))));
    await navigator.clipboard.writeText(toCsv([visible.map((column) => column.title), ...lines]));
    toast({ title: text('csvCopied', { n: shown.length }) });
  };
  return (
    <div className={css['tools']}>
      {tools}
      <label className={css['filter']}>
        <Search size={14} aria-hidden />
        <input
          aria-label={text('filterRows')}
          placeholder={text('filterRows')}
          autoComplete="off"
          value={String(table.state.globalFilter ?? '')}
          onChange={(event) => table.setGlobalFilter(event.target.value)}
        />
      </label>
      <span className={css['count']}>
        {shown.length === all ? text('rows', { n: all }) : text('rowsOf', { n: shown.length, all })}
      </span>
      <Popover
        title={text('columns')}
        trigger={
          <Button look="quiet" icon={<Columns3 size={14} />}>
            {text('columns')}
          </Button>
        }
      >
        <div className={css['columns']}>
          {columns.map((column) => (
            <Check
              key={column.id}
              label={column.title}
              checked={table.getColumn(column.id)?.getIsVisible() ?? true}
              onChange={(on) => table.getColumn(column.id)?.toggleVisibility(on)}
            />
          ))}
        </div>
      </Popover>
      <Button look="quiet" icon={<Copy size={14} />} onClick={() => void copy()}>
        {text('copyCsv')}
      </Button>
    </div>
  );
}

function Heading<T>({ column, table, style }: { column: Column<T>; table: Rows<T>; style: object }): ReactNode {
  const text = useText(messages);
  const held = table.getColumn(column.id);
  const way = held?.getIsSorted() ?? false;
  return (
    <th
      className={`${css['cell']} ${column.number ? css['number'] : ''}`}
      style={style}
      scope="col"
      aria-sort={way === 'asc' ? 'ascending' : way === 'desc' ? 'descending' : 'none'}
    >
      <button type="button" className={css['sort']} onClick={() => held?.toggleSorting(way === 'asc')}>
        {column.title}
        {way === 'asc' ? <ArrowUp size={12} aria-label={text('sortUp')} /> : null}
        {way === 'desc' ? <ArrowDown size={12} aria-label={text('sortDown')} /> : null}
      </button>
    </th>
  );
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), undefined, { numeric: true });
