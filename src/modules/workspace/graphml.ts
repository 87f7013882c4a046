import XMLBuilder from 'fast-xml-builder';
import type { GraphView } from './shapes.ts';

const nodeKeys = ['caption', 'kind', 'facts', 'origins', 'contradicted'] as const;
const edgeKeys = ['kind', 'caption', 'origins', 'firm', 'modality', 'denied'] as const;

/** GraphML (graphml.graphdrawing.org) of a picture; label and date stand in the graph's own data. */
export function graphml(graph: GraphView, label: string, made: string): string {
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });
  const key = (id: string, of: string, type: string): unknown => ({
    '@id': `${of}-${id}`,
    '@for': of,
    '@attr.name': id,
    '@attr.type': type,
  });
  const typeOf = (name: string): string =>
    name === 'facts' || name === 'origins'
      ? 'int'
      : ['contradicted', 'firm', 'denied'].includes(name)
        ? 'boolean'
        : 'string';
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    graphml: {
      '@xmlns': 'http://graphml.graphdrawing.org/xmlns',
      key: [
        key('label', 'graph', 'string'),
        key('made', 'graph', 'string'),
        ...nodeKeys.map((name) => key(name, 'node', typeOf(name))),
        ...edgeKeys.map((name) => key(name, 'edge', typeOf(name))),
      ],
      graph: {
        '@edgedefault': 'directed',
        data: [
          { '@key': 'graph-label', '#text': label },
          { '@key': 'graph-made', '#text': made },
        ],
        node: graph.nodes.map((node) => ({
          '@id': node.id,
          data: nodeKeys.map((name) => ({ '@key': `node-${name}`, '#text': printable(node[name]) })),
        })),
        edge: graph.links.map((link) => ({
          '@source': link.from,
          '@target': link.to,
          '@directed': link.directed,
          data: edgeKeys.map((name) => ({ '@key': `edge-${name}`, '#text': printable(link[name]) })),
        })),
      },
    },
  });
}

/** Control characters that XML 1.0 cannot carry are left out. */
const printable = (value: unknown): string => String(value).replace(unprintable, '');

// oxlint-disable-next-line no-control-regex -- they are what is left out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
