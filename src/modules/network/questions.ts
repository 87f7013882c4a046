/** A question a person asks of a chart, and the ways in which it can be answered, the first by default. */
export const questions = [
  { id: 'connects', ways: ['graph.brokerage', 'graph.effective-size'] },
  { id: 'middle', ways: ['graph.degree', 'graph.closeness', 'graph.eigenvector', 'graph.pagerank', 'graph.core'] },
  { id: 'ways', ways: ['steps', 'doubt'] },
  { id: 'groups', ways: ['graph.communities.leiden', 'graph.communities.louvain', 'components'] },
  { id: 'roles', ways: [] },
  { id: 'change', ways: [] },
] as const;

export type Question = (typeof questions)[number]['id'];
