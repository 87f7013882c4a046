"""igraph and networkx on the same edges: python peer.py TASK EDGES NODES REPEATS OUT.

EDGES holds pairs of 32-bit node numbers. Prints one JSON line: processor seconds of each repeat, and what else is compared;
values by node go to OUT as 64-bit floats. Building the graph is not counted.
"""

import json
import sys
import time

try:
    import igraph
    import networkx
    import numpy
except ImportError as missing:
    print(json.dumps({"absent": missing.name}))
    sys.exit(0)

task, edges, nodes, repeats, out = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
pairs = numpy.fromfile(edges, dtype=numpy.uint32).reshape(-1, 2).astype(numpy.int64)


def built():
    graph = igraph.Graph(n=nodes, edges=pairs)
    graph.simplify()
    return graph


def timed(run):
    seconds = []
    for _ in range(repeats):
        graph = built()
        begun = time.process_time()
        result = run(graph)
        seconds.append(time.process_time() - begun)
    return seconds, result


def networkx_values():
    """One block of values per measure, in the order in which the bench names them."""
    graph = networkx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from(pairs.tolist())
    graph.remove_edges_from(list(networkx.selfloop_edges(graph)))
    largest = graph.subgraph(max(networkx.connected_components(graph), key=len))
    eigenvector = networkx.eigenvector_centrality_numpy(largest)
    constraint = networkx.constraint(graph)
    size = networkx.effective_size(graph)
    blocks = [
        networkx.betweenness_centrality(graph),
        networkx.closeness_centrality(graph, wf_improved=True),
        {node: abs(eigenvector.get(node, 0)) for node in graph},
        networkx.pagerank(graph, alpha=0.85, tol=1e-14, max_iter=1000),
        networkx.core_number(graph),
        {node: 0 if graph.degree(node) == 0 else constraint[node] for node in graph},
        {node: 0 if graph.degree(node) == 0 else size[node] for node in graph},
        networkx.clustering(graph),
        {
            0: networkx.degree_assortativity_coefficient(graph),
            1: networkx.transitivity(graph),
            2: networkx.global_efficiency(graph),
            3: networkx.average_shortest_path_length(largest),
        },
    ]
    return [block.get(node, 0) for block in blocks for node in range(nodes)]


answer = {}
if task == "networkx":
    numpy.array(networkx_values(), dtype=numpy.float64).tofile(out)
elif task == "betweenness":
    answer["seconds"], values = timed(lambda graph: graph.betweenness())
    numpy.array(values, dtype=numpy.float64).tofile(out)
elif task == "components":
    answer["seconds"], parts = timed(lambda graph: graph.connected_components())
    answer["count"] = len(parts)
elif task == "pagerank":
    answer["seconds"], values = timed(lambda graph: graph.pagerank(damping=0.85))
    numpy.array(values, dtype=numpy.float64).tofile(out)
elif task == "leiden":
    answer["seconds"], parts = timed(lambda graph: graph.community_leiden(objective_function="modularity"))
    answer["modularity"] = parts.modularity
print(json.dumps(answer))
