from grader.sql.ledger.loss import Loss, column_named

_BIGQUERY = frozenset({"bigquery"})

LOSSES = (
    Loss(
        "a column of BigQuery's own",
        column_named("_table_suffix", "_partitiontime", "_partitiondate", "_file_name"),
        _BIGQUERY,
    ),
)
