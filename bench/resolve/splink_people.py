"""Splink on the invented people: python splink_people.py FILE OUT. Writes cluster and id of each record, prints seconds and peak memory.

The settings follow Splink 5's own guide to deduplicating people: its ready-made comparisons, term frequencies, blocking on
two agreeing fields, u by random sampling, m by expectation maximisation on three keys.
"""

import csv
import resource
import sys
import time

try:
    import duckdb
    import splink.comparison_library as cl
    from splink import Linker, SettingsCreator, block_on
    from splink.internals.duckdb.database_api import DuckDBAPI
except ImportError:
    print("absent")
    sys.exit(0)

path, out = sys.argv[1:3]
started = time.time()
table = duckdb.connect()
table.execute("create table people as select * from read_csv(?, header=true, all_varchar=true, nullstr='')", [path])
settings = SettingsCreator(
    link_type="dedupe_only",
    unique_id_column_name="id",
    comparisons=[
        cl.NameComparison("nombre").configure(term_frequency_adjustments=True),
        cl.NameComparison("apellido_paterno").configure(term_frequency_adjustments=True),
        cl.NameComparison("apellido_materno").configure(term_frequency_adjustments=True),
        cl.DateOfBirthComparison("fecha_nacimiento", input_is_string=True),
        cl.LevenshteinAtThresholds("calle", [2, 4]).configure(term_frequency_adjustments=True),
        cl.LevenshteinAtThresholds("codigo_postal", [1]),
        cl.LevenshteinAtThresholds("telefono", [1]),
        cl.EmailComparison("correo"),
    ],
    blocking_rules_to_generate_predictions=[
        block_on("correo"),
        block_on("telefono", "nombre"),
        block_on("fecha_nacimiento", "nombre"),
        block_on("fecha_nacimiento", "apellido_paterno"),
        block_on("nombre", "apellido_paterno", "codigo_postal"),
        block_on("apellido_paterno", "apellido_materno", "nombre"),
        block_on("telefono", "apellido_paterno"),
    ],
)
linker = Linker(DuckDBAPI(table).register("people"), settings, log_level="ERROR")
linker.training.estimate_probability_two_random_records_match(
    [block_on("fecha_nacimiento", "nombre", "apellido_paterno"), block_on("correo")], recall=0.7
)
linker.training.estimate_u_using_random_sampling(max_pairs=2e6)
for rule in (block_on("fecha_nacimiento", "nombre"), block_on("correo"), block_on("apellido_paterno", "codigo_postal")):
    linker.training.estimate_parameters_using_expectation_maximisation(rule)
predicted = linker.inference.predict(threshold_match_probability=0.5)
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, threshold_match_probability=0.5)
with open(out, "w", newline="") as file:
    csv.writer(file).writerows(clusters.as_duckdbpyrelation().select("cluster_id, id").fetchall())
print(f"{time.time() - started:.1f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}")
