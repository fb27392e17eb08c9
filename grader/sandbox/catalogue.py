"""What the engine brings along beside the exercise's tables: names out of bounds for a submission.

Written down rather than asked for, since asking costs a tenth of a second at every start; a test holds the lists
against the engine's own catalogue, so that a new version of it cannot add a way out unseen.
"""

#: Table functions that only make rows out of their arguments.
HARMLESS_TABLE_FUNCTIONS = frozenset(
    """
    histogram_values json_each json_tree repeat_row unnest
    """.split()
)

#: Table functions that read files, run text, or tell about the catalogue, the settings and the process.
TELLING_TABLE_FUNCTIONS = frozenset(
    """
    arrow_scan arrow_scan_dumb checkpoint create_external_resource deregister_external_resource
    destroy_external_resource disable_logging disable_profiling duckdb_approx_database_count
    duckdb_available_metrics duckdb_columns duckdb_connection_count duckdb_constraints duckdb_coordinate_systems
    duckdb_databases duckdb_dependencies duckdb_dialects duckdb_eviction_queues duckdb_extension_repositories
    duckdb_extensions duckdb_external_file_cache duckdb_external_resource_types duckdb_external_resources
    duckdb_functions duckdb_grammar_extensions duckdb_indexes duckdb_keywords duckdb_log_contexts duckdb_logs
    duckdb_logs_parsed duckdb_memory duckdb_optimizers duckdb_prepared_statements duckdb_profiling_settings
    duckdb_schemas duckdb_secret_type_parameters duckdb_secret_types duckdb_secrets duckdb_sequences
    duckdb_settings duckdb_table_sample duckdb_tables duckdb_temporary_files duckdb_triggers duckdb_types
    duckdb_variables duckdb_views enable_logging enable_profiling force_checkpoint glob icu_calendar_names
    json_execute_serialized_sql pandas_scan parquet_bloom_probe parquet_file_metadata parquet_full_metadata
    parquet_kv_metadata parquet_metadata parquet_scan parquet_schema pg_timezone_names pragma_collations
    pragma_database_size pragma_metadata_info pragma_platform pragma_show pragma_storage_info pragma_table_info
    pragma_user_agent pragma_version python_arrow_scan python_map_function query query_table read_blob read_csv
    read_csv_auto read_duckdb read_json read_json_auto read_json_objects read_json_objects_auto read_ndjson
    read_ndjson_auto read_ndjson_objects read_parquet read_single_csv_file read_single_json_file
    read_single_parquet_file read_text register_external_resource register_external_resource_type seq_scan
    sniff_csv summary test_all_types test_vector_types truncate_duckdb_logs which_secret
    """.split()
)

#: Scalar functions that tell or write what is not in the exercise's tables.
TELLING_FUNCTIONS = frozenset(
    """
    current_query current_setting getvariable write_log
    """.split()
)

#: Views of the catalogue that need no schema before their name.
CATALOGUE_VIEWS = frozenset(
    """
    duckdb_columns duckdb_constraints duckdb_databases duckdb_indexes duckdb_logs duckdb_schemas duckdb_tables
    duckdb_types duckdb_views pg_am pg_attrdef pg_attribute pg_class pg_collation pg_constraint pg_database
    pg_depend pg_description pg_enum pg_index pg_indexes pg_namespace pg_prepared_statements pg_proc pg_sequence
    pg_sequences pg_settings pg_tables pg_tablespace pg_type pg_views pragma_database_list sqlite_master
    sqlite_schema sqlite_temp_master sqlite_temp_schema
    """.split()
)

#: Schemas and databases of the engine's own.
CATALOGUE_SCHEMAS = frozenset({"information_schema", "pg_catalog", "system", "temp"})
