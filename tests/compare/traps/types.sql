-- given
create type mood as enum ('happy', 'sad');
create table t (id int);
insert into t values (1), (2);

-- case: a number
-- solution
select 1 as n
-- passes: a decimal
select 1.00
-- passes: a float
select 1.0::double
-- passes: a tiny integer
select 1::tinyint
-- passes: a huge integer
select 1::hugeint
-- passes: a bignum
select 1::bignum
-- fails with column-type: text
select '1'
-- fails with column-type: a boolean
select true
-- fails with column-type: a list of it
select [1]
-- fails with column-type: a struct of it
select {'n': 1}
-- fails with column-type: a date
select date '1970-01-01'
-- fails with missing-rows, unexpected-rows: null
select null::int

-- case: a boolean
-- solution
select true as b
-- passes: a comparison
select 1 = 1
-- fails with column-type: one
select 1
-- fails with column-type: text
select 'true'
-- fails with missing-rows, unexpected-rows: false
select false

-- case: a decimal
-- solution
select 1.50 as d
-- passes: fewer digits
select 1.5
-- passes: more digits
select 1.5000::decimal(38, 20)
-- passes: a float
select 1.5::double
-- fails with missing-rows, unexpected-rows: another digit
select 1.51
-- fails with missing-rows, unexpected-rows: a digit far behind
select 1.50000000000000000001::decimal(38, 20)
-- fails with missing-rows, unexpected-rows: the other sign
select -1.50

-- case: minus one is not minus two
-- solution
select -1 as n
-- fails with missing-rows, unexpected-rows: minus two
select -2
-- passes: minus one
select -1.0

-- case: minus zero as a decimal
-- solution
select 0.00 as n
-- passes: negated
select -0.00
-- passes: an integer
select 0

-- case: integers a float cannot hold
-- solution
select 9007199254740993 as n
-- passes: as a decimal
select 9007199254740993::decimal(20, 2)
-- passes: as a huge integer
select 9007199254740993::hugeint
-- fails with missing-rows, unexpected-rows: one less
select 9007199254740992
-- fails with missing-rows, unexpected-rows: one less, as a decimal
select 9007199254740992::decimal(20, 2)

-- case: integers beyond 64 bits
-- solution
select 18446744073709551616::hugeint as n
-- passes: as a decimal
select 18446744073709551616::decimal(38, 0)
-- passes: as a bignum
select 18446744073709551616::bignum
-- fails with missing-rows, unexpected-rows: one more
select 18446744073709551617::hugeint

-- case: integers between 63 and 64 bits
-- solution
select 18446744073709551615::ubigint as n
-- passes: as a huge integer
select 18446744073709551615::hugeint
-- passes: as a decimal
select 18446744073709551615::decimal(20, 0)
-- fails with missing-rows, unexpected-rows: one less
select 18446744073709551614::ubigint

-- case: a number beyond every float
-- solution
select repeat('9', 5000)::bignum as n
-- passes: the same
select ('9' || repeat('9', 4999))::bignum
-- fails with missing-rows, unexpected-rows: another last digit
select (repeat('9', 4999) || '8')::bignum
-- fails with missing-rows, unexpected-rows: a large float
select 1e308::double
-- fails with missing-rows, unexpected-rows: infinity
select 'inf'::double

-- case: decimals of 38 digits
-- solution
select 12345678901234567890123456789012345.678::decimal(38, 3) as d
-- passes: the same
select '12345678901234567890123456789012345.678'::decimal(38, 3)
-- fails with missing-rows, unexpected-rows: another last digit
select 12345678901234567890123456789012345.679::decimal(38, 3)

-- case: small decimals
-- solution
select 0.0000000001 as d
-- passes: as many digits as there can be
select 0.0000000001::decimal(38, 30)
-- fails with missing-rows, unexpected-rows: nothing
select 0.0000000000
-- fails with missing-rows, unexpected-rows: twice as much
select 0.0000000002

-- case: a date
-- solution
select date '2020-02-29' as d
-- passes: a timestamp at midnight
select timestamp '2020-02-29 00:00:00'
-- passes: truncated
select date_trunc('day', timestamp '2020-02-29 12:00:00')
-- passes: an instant at midnight
select timestamptz '2020-02-29 00:00:00+00'
-- fails with missing-rows, unexpected-rows: a timestamp at noon
select timestamp '2020-02-29 12:00:00'
-- fails with column-type: text
select '2020-02-29'
-- fails with column-type: text, formatted
select strftime(date '2020-02-29', '%Y-%m-%d')
-- fails with column-type: a number
select 20200229

-- case: a timestamp
-- solution
select timestamp '2020-01-01 12:00:00.5' as ts
-- passes: milliseconds
select timestamp_ms '2020-01-01 12:00:00.5'
-- passes: nanoseconds
select timestamp_ns '2020-01-01 12:00:00.5'
-- passes: an instant
select timestamptz '2020-01-01 12:00:00.5+00'
-- fails with missing-rows, unexpected-rows: seconds only
select timestamp_s '2020-01-01 12:00:00'
-- fails with missing-rows, unexpected-rows: a microsecond later
select timestamp '2020-01-01 12:00:00.500001'
-- fails with column-type: a time
select time '12:00:00.5'

-- case: an instant
-- solution
select timestamptz '2020-01-01 12:00:00+02' as ts
-- passes: the same in another zone
select timestamptz '2020-01-01 05:00:00-05'
-- passes: a timestamp in UTC
select timestamp '2020-01-01 10:00:00'
-- passes: made from one of another zone
select timestamp '2020-01-01 11:00:00' at time zone 'Europe/Paris'
-- fails with missing-rows, unexpected-rows: the same clock elsewhere
select timestamptz '2020-01-01 12:00:00+00'

-- case: days beyond the calendar of Python
-- solution
select date '10000-01-01' as d
-- passes: a timestamp at midnight
select timestamp '10000-01-01 00:00:00'
-- passes: an instant at midnight
select timestamptz '10000-01-01 00:00:00+00'
-- fails with missing-rows, unexpected-rows: a day later
select date '10000-01-02'
-- fails with missing-rows, unexpected-rows: a second later
select timestamp '10000-01-01 00:00:01'

-- case: infinitely late
-- solution
select timestamptz 'infinity' as ts
-- passes: without a zone
select timestamp 'infinity'
-- fails with missing-rows, unexpected-rows: infinitely early
select timestamptz '-infinity'

-- case: a time
-- solution
select time '23:59:59.5' as t
-- passes: of a timestamp
select '2020-01-01 23:59:59.5'::timestamp::time
-- fails with missing-rows, unexpected-rows: a second earlier
select time '23:59:58.5'
-- fails with column-type: text
select '23:59:59.5'

-- case: the end of the day
-- solution
select time '24:00:00' as t
-- fails with missing-rows, unexpected-rows: its beginning
select time '00:00:00'

-- case: an interval
-- solution
select interval 1 month as i
-- passes: 30 days
select interval 30 days
-- passes: 720 hours
select interval 720 hours
-- fails with missing-rows, unexpected-rows: 31 days
select interval 31 days
-- fails with missing-rows, unexpected-rows: a microsecond more
select interval 30 days + interval 1 microsecond
-- fails with column-type: a number
select 30

-- case: a year is twelve months
-- solution
select interval 1 year as i
-- passes: 12 months
select interval 12 months
-- passes: 360 days
select interval 360 days
-- fails with missing-rows, unexpected-rows: 365 days
select interval 365 days

-- case: an enum is its text
-- solution
select 'sad'::mood as m
-- passes: text
select 'sad'
-- fails with missing-rows, unexpected-rows: another
select 'happy'::mood
-- fails with missing-rows, unexpected-rows: in capitals
select 'SAD'
-- fails with column-type: its place
select 1

-- case: text that looks like something else
-- solution
select '1' as s
-- fails with column-type: a number
select 1
-- fails with missing-rows, unexpected-rows: with a blank
select '1 '
-- fails with missing-rows, unexpected-rows: with a fraction
select '1.0'

-- case: a uuid
-- solution
select uuid 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' as u
-- passes: in capitals
select 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'::uuid
-- fails with missing-rows, unexpected-rows: another
select uuid 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12'
-- fails with column-type: text
select 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'

-- case: binary data
-- solution
select '\x00\xFFa'::blob as b
-- passes: in other letters
select '\x00\xFF\x61'::blob
-- fails with missing-rows, unexpected-rows: shorter
select '\x00\xFF'::blob
-- fails with column-type: text
select 'a'

-- case: json is compared as text
-- solution
select json_object('a', 1, 'b', null) as j
-- passes: written by hand
select '{"a":1,"b":null}'::json
-- fails with missing-rows, unexpected-rows: another value
select '{"a":2,"b":null}'::json
-- fails with missing-rows, unexpected-rows: a value as text
select '{"a":"1","b":null}'::json
-- fails with column-type: a struct
select {'a': 1, 'b': null}

-- case: a list
-- solution
select [1, null, 2.5] as l
-- passes: of floats
select [1::double, null, 2.5]
-- passes: an array
select array_value(1, null, 2.5)
-- fails with missing-rows, unexpected-rows: in another order
select [2.5, null, 1]
-- fails with missing-rows, unexpected-rows: without null
select [1, 2.5]
-- fails with missing-rows, unexpected-rows: one null more
select [1, null, 2.5, null]
-- fails with column-type: of text
select ['1', null, '2.5']
-- fails with column-type: of lists
select [[1, null, 2.5]]

-- case: an empty list
-- solution
select []::int[] as l
-- passes: of nothing in particular
select []
-- fails with missing-rows, unexpected-rows: null
select null
-- fails with missing-rows, unexpected-rows: a list of null
select [null]

-- case: a list of lists of floats
-- solution
select [[0.1::double + 0.2], []] as l
-- passes: without noise
select [[0.3], []]
-- fails with missing-rows, unexpected-rows: grouped otherwise
select [[], [0.3]]
-- fails with missing-rows, unexpected-rows: more than noise
select [[0.31], []]

-- case: a struct
-- solution
select {'a': 1, 'b': 'x'} as s
-- passes: fields in another order and case
select {'B': 'x', 'A': 1.0}
-- fails with missing-rows, unexpected-rows: another value
select {'a': 1, 'b': 'y'}
-- fails with column-type: another name
select {'a': 1, 'c': 'x'}
-- fails with column-type: a field more
select {'a': 1, 'b': 'x', 'c': null}
-- fails with column-type: without names
select row(1, 'x')
-- fails with column-type: a field of another type
select {'a': '1', 'b': 'x'}

-- case: a struct of floats
-- solution
select {'a': 0.1::double + 0.2, 'b': [{'c': 'nan'::double}]} as s
-- passes: without noise
select {'b': [{'c': 'nan'::double}], 'a': 0.3}
-- fails with missing-rows, unexpected-rows: null for nan
select {'a': 0.3, 'b': [{'c': null::double}]}
-- fails with missing-rows, unexpected-rows: null for the struct
select null

-- case: fields exchanged
-- solution
select {'a': 0.1::double, 'b': 0.2::double} as s
-- fails with missing-rows, unexpected-rows: values exchanged
select {'a': 0.2::double, 'b': 0.1::double}

-- case: a map
-- solution
select map {'a': 0.1::double + 0.2, 'b': null} as m
-- passes: without noise
select map {'a': 0.3, 'b': null}
-- fails with missing-rows, unexpected-rows: another key
select map {'a': 0.3, 'c': null}
-- fails with missing-rows, unexpected-rows: a key less
select map {'a': 0.3}
-- fails with column-type: a struct
select {'a': 0.3, 'b': null}

-- case: a map with lists for keys
-- solution
select map {[1, 2]: 'a'} as m
-- passes: decimals in it
select map {[1.0, 2.0]: 'a'}
-- fails with missing-rows, unexpected-rows: another key
select map {[2, 1]: 'a'}

-- case: a union of types keeps text from numbers
-- solution
select 1::union(n int, s varchar) as u
-- fails with missing-rows, unexpected-rows: its text
select '1'::union(n int, s varchar)

-- case: a variant keeps text from numbers
-- solution
select 1::variant as v
-- fails with missing-rows, unexpected-rows: its text
select '1'::variant

-- case: bits
-- solution
select '0101'::bit as b
-- fails with missing-rows, unexpected-rows: fewer
select '101'::bit
-- fails with column-type: text
select '0101'

-- case: a column of nulls
-- solution
select null::text as x from t
-- passes: of no type in particular
select null from t
-- fails with column-type: of another type
select null::int from t

-- case: no rows of a type
-- solution
select id from t where id > 5
-- passes: of a larger type
select id::hugeint from t where id > 5
-- fails with column-type: text
select id::text from t where id > 5
-- fails with column-count: two columns
select id, id from t where id > 5
-- fails with unexpected-rows: rows
select id from t
-- fails with conversion-error: an error is not an empty result
select 'x'::int from t
-- fails with unknown-table: nor is a missing table
select id from nowhere
-- fails with syntax-error: nor is nonsense
select id from where

-- case: the end of time, which Python does not have
-- solution
select date 'infinity' as until
-- passes: as a timestamp, behind a comment
select timestamp 'infinity' -- open
-- passes: with semicolons around
; select date 'infinity' as until ;
-- fails with missing-rows, unexpected-rows: the last day Python has
select date '9999-12-31'
-- fails with missing-rows, unexpected-rows: its other end
select date '-infinity'

-- case: the last day Python has
-- solution
select date '9999-12-31' as until
-- passes: as a timestamp
select timestamp '9999-12-31'
-- fails with missing-rows, unexpected-rows: the end of time
select date 'infinity'

-- case: the end of time, in order
-- solution
select id, case id when 1 then date 'infinity' else date '2024-01-01' end as until from t order by until desc
-- passes: sorted by another key that comes to the same
select id, case id when 1 then timestamp 'infinity' else timestamp '2024-01-01' end from t order by id
-- fails with wrong-order: the other way round
select id, case id when 1 then date 'infinity' else date '2024-01-01' end as until from t order by until

-- case: nanoseconds, which Python cuts off
-- solution
select timestamp_ns '2024-01-01 10:00:00.123456789' as at, time_ns '10:00:00.123456789' as clock
-- passes: the same
select '2024-01-01 10:00:00.123456789'::timestamp_ns, '10:00:00.123456789'::time_ns
-- fails with wrong-values: another nanosecond
select timestamp_ns '2024-01-01 10:00:00.123456788' as at, time_ns '10:00:00.123456789' as clock
-- fails with wrong-values: another nanosecond of the day
select timestamp_ns '2024-01-01 10:00:00.123456789' as at, time_ns '10:00:00.123456788' as clock

-- case: nanoseconds that are none
-- solution
select timestamp_ns '2024-01-01 10:00:00' as at, time_ns '10:00:00' as clock
-- passes: a timestamp and a time
select timestamp '2024-01-01 10:00:00', time '10:00:00'
