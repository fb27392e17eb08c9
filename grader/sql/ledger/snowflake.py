from grader.sql.ledger.loss import Loss, called

_SNOWFLAKE = frozenset({"snowflake"})
_NOT_HERE = (
    "AS_ARRAY", "AS_BOOLEAN", "AS_CHAR", "AS_DATE", "AS_DOUBLE", "AS_INTEGER", "AS_NUMBER", "AS_OBJECT", "AS_VARCHAR",
    "CONDITIONAL_CHANGE_EVENT", "CONDITIONAL_TRUE_EVENT", "GET_DDL", "HAVERSINE", "LAST_QUERY_ID", "RESULT_SCAN",
    "STRTOK_SPLIT_TO_TABLE", "SYSTEM$TYPEOF", "TO_ARRAY", "TO_OBJECT", "XMLGET",
)  # fmt: skip

LOSSES = (Loss("a function of Snowflake's own", called(*_NOT_HERE), _SNOWFLAKE),)
