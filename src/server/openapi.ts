import { z } from 'zod';
import { actionRules } from '#access/actions.ts';
import type { Route } from '#access/route.ts';

/** The OpenAPI 3.1 document of a node, made from what each route declares. */
export function openApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return { openapi: '3.1.0', info: { title: 'Enlace', version }, paths };
}

function operation(route: Route): object {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map((match) => ({
    name: match[1],
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = route.query
    ? parameters(z.toJSONSchema(route.query, { unrepresentable: 'any' }) as ObjectSchema)
    : [];
  const rule = route.needs in actionRules ? actionRules[route.needs as keyof typeof actionRules] : undefined;
  return {
    summary: route.does,
    'x-data-class': route.data,
    'x-purpose': rule
      ? rule.rule
      : route.needs === 'nobody'
        ? 'Open to anybody who reaches the node.'
        : 'For anybody signed in.',
    'x-needs': route.needs,
    parameters: [...inPath, ...inQuery],
    ...(route.form ? { requestBody: { content: { 'multipart/form-data': { schema: { type: 'object' } } } } } : {}),
    ...(route.body
      ? {
          requestBody: {
            content: {
              'application/json': { schema: z.toJSONSchema(route.body, { unrepresentable: 'any', io: 'input' }) },
            },
          },
        }
      : {}),
    responses: {
      '200': { description: 'The answer.' },
      default: { description: 'A problem (RFC 9457).', content: { 'application/problem+json': {} } },
    },
  };
}

interface ObjectSchema {
  properties?: Record<string, object>;
  required?: string[];
}

const parameters = (schema: ObjectSchema): object[] =>
  Object.entries(schema.properties ?? {}).map(([name, of]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: of,
  }));
