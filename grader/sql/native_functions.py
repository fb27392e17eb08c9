"""Functions that a dialect has and neither sqlglot nor DuckDB knows: called by an answer, they are no mistake of its.

https://trino.io/docs/current/functions/list.html, https://spark.apache.org/docs/latest/api/sql/
"""

from grader.sql.families import PRESTO, SPARK

_OF_PRESTO = """
    all_match any_match approx_most_frequent approx_set arrays_overlap array_histogram array_union at_timezone
    beta_cdf bitwise_left_shift bitwise_right_shift bitwise_right_shift_arithmetic char2hexint checksum
    codepoint color combinations contains_sequence cosine_similarity crc32 e every format_datetime format_number
    from_base64url from_big_endian_32 from_big_endian_64 from_ieee754_32 from_ieee754_64 from_unixtime_nanos
    great_circle_distance hamming_distance hmac_md5 hmac_sha1 hmac_sha256 hmac_sha512 human_readable_seconds
    index infinity inverse_beta_cdf inverse_normal_cdf is_finite is_infinite is_json_scalar json_array_get
    json_size luhn_check map_agg map_filter map_union map_zip_with merge multimap_agg multimap_from_entries
    murmur3 nan ngrams none_match normal_cdf numeric_histogram parse_data_size parse_duration
    parse_presto_data_size qdigest_agg reduce_agg regexp_position split_to_multimap spooky_hash_v2_32
    spooky_hash_v2_64 tdigest_agg title_case to_base64url to_big_endian_32 to_big_endian_64 to_date
    to_ieee754_32 to_ieee754_64 to_iso8601 transform_keys transform_values trim_array url_extract_fragment
    url_extract_host url_extract_parameter url_extract_path url_extract_port url_extract_protocol
    url_extract_query values_at_quantiles value_at_quantile wilson_interval_lower wilson_interval_upper
    with_timezone word_stem xxhash64 yow zip zip_with
"""
_OF_SPARK = """
    aes_decrypt aes_encrypt any arrays_overlap array_repeat array_union bigint binary bround btrim conv
    count_min_sketch crc32 decimal e every explode_outer expm1 find_in_set forall format_number from_avro
    from_csv from_json from_protobuf from_xml get histogram_numeric hypot inline_outer input_file_block_length
    input_file_block_start input_file_name isnotnull isnull is_valid_utf8 is_variant_null java_method json_tuple
    log1p luhn_check make_dt_interval make_timestamp_ltz make_timestamp_ntz make_valid_utf8 make_ym_interval
    map_filter map_zip_with mask monotonically_increasing_id nullifzero pmod posexplode_outer positive quote
    raise_error reflect regexp schema_of_avro schema_of_csv schema_of_json schema_of_variant
    schema_of_variant_agg schema_of_xml sentences session_window shiftrightunsigned smallint some
    spark_partition_id std timestamp_micros timestamp_millis timestamp_seconds tinyint to_avro to_csv
    to_protobuf to_time to_timestamp_ltz to_timestamp_ntz to_varchar to_variant_object to_xml transform_keys
    transform_values try_aes_decrypt try_avg try_make_interval try_make_timestamp try_make_timestamp_ltz
    try_make_timestamp_ntz try_mod try_parse_json try_parse_url try_reflect try_sum try_to_binary try_to_date
    try_to_number try_to_time try_to_timestamp try_url_decode try_validate_utf8 try_variant_get validate_utf8
    variant_explode variant_explode_outer variant_get window window_time xpath xxhash64 zeroifnull zip_with
"""
_NAMES = {
    **dict.fromkeys(PRESTO, frozenset(_OF_PRESTO.upper().split())),
    **dict.fromkeys(SPARK, frozenset(_OF_SPARK.upper().split())),
}


def is_native(function: str, dialect: str) -> bool:
    """
    >>> is_native("zip_with", "trino"), is_native("zip_width", "trino")
    (True, False)
    """
    return function.upper() in _NAMES.get(dialect, ())
