-- Submissions that try to reach files, the network or other databases.

-- case: reads a system file with read_text
-- status: refused | error
select * from read_text('/etc/passwd');

-- case: reads a system file with read_blob
-- status: refused | error
select content from read_blob('/etc/hostname');

-- case: reads a system file with read_csv
-- status: refused | error
select * from read_csv('/etc/passwd', delim = ':', header = false);

-- case: reads the environment of the process
-- status: refused | error
select replace(content, chr(0), chr(10)) from read_text('/proc/self/environ');

-- case: reads its own memory map
-- status: refused | error
select * from READ_TEXT('/proc/self/maps')

-- case: lists a folder with glob
-- status: refused | error
select file from glob('/*') order by file;

-- case: lists every file in a subquery of the select list
-- status: refused | error
select id, (select string_agg(file, ',') from glob('**')) as name from emp where pay > 1000 order by id;

-- case: sniffs a CSV file
-- status: refused | error
from sniff_csv('/etc/passwd');

-- case: reads a JSON file
-- status: refused | error
select * from read_json_auto('../pack.json');

-- case: reads JSON objects of every format
-- status: refused | error
from read_ndjson_objects('*.json', filename = true)

-- case: reads a Parquet file
-- status: refused | error
from read_parquet('solution.parquet');

-- case: reads the metadata of a Parquet file
-- status: refused | error
select * from parquet_metadata('/tmp/pool.parquet');

-- case: asks a bloom filter of a Parquet file
-- status: refused | error
from parquet_bloom_probe('/tmp/pool.parquet', 'id', 1);

-- case: reads another database file with a table function
-- status: refused | error
from read_duckdb('/tmp/fixture.duckdb');

-- case: names a CSV file where a table belongs
-- status: refused | error
select * from 'expected.csv';

-- case: names a CSV file in an identifier
-- status: refused | error
select * from "../solution/expected.csv";

-- case: names a compressed CSV file
-- status: refused | error
from 'answers.csv.gz' select *;

-- case: names a Parquet file by a pattern
-- status: refused | error
from '**/*.parquet';

-- case: names a JSON file in a common table expression
-- status: refused | error
with secret as materialized (from '/tmp/report.json') select * from secret;

-- case: names a database file where a table belongs
-- status: refused | error
select * from 'file:fixture.duckdb';

-- case: describes a file
-- status: error | refused
describe 'exercise.csv';

-- case: summarizes a file
-- status: error | refused
summarize '/tmp/pool.parquet';

-- case: pivots a file
-- status: error | refused
pivot 'expected.csv' on id using count(*);

-- case: fetches a URL with httpfs
-- status: refused | error
select * from read_csv('https://example.org/data.csv');

-- case: names a URL where a table belongs
-- status: refused | error
select * from 'https://example.org/data.parquet';

-- case: names an S3 object
-- status: refused | error
from 's3://bucket/answers.parquet';

-- case: scans an SQLite file
-- status: refused | error
select * from sqlite_scan('/tmp/grades.db', 'grades');

-- case: asks a PostgreSQL server
-- status: refused | error
select * from postgres_scan('host=localhost user=postgres', 'public', 'grades');

-- case: runs a command through a shell extension
-- status: refused | error
select * from read_csv('cat /etc/passwd |');

-- case: attaches a database file
-- status: refused
attach '/tmp/fixture.duckdb' as f (read_only);

-- case: attaches and reads in one go
-- status: refused
attach 'pool.duckdb' as pool; select * from pool.main.worlds;

-- case: attaches an SQLite file
-- status: refused
ATTACH 'sqlite:grades.db' AS g (TYPE sqlite);

-- case: copies a file into a table
-- status: refused
copy emp from '/etc/passwd' (delimiter ':');

-- case: imports a database
-- status: refused
import database '/tmp/export';

-- case: loads an extension
-- status: refused
load httpfs;

-- case: loads a shared library
-- status: refused
load '/tmp/evil.duckdb_extension';

-- case: installs an extension
-- status: refused
force install spatial from community;

-- case: updates all extensions
-- status: refused
update extensions;

-- case: makes a secret
-- status: refused
create persistent secret s (type s3, key_id 'a', secret 'b');

-- case: reads an environment variable
-- status: error | refused
select getenv('HOME') as home;

-- case: hides a file reader behind a comment and case
-- status: refused | error
select * from ReAd_TeXt /* ( */ -- )
  ('/etc/passwd');

-- case: hides a file reader in quotes
-- status: refused | error
select * from "read_text"('/etc/passwd');

-- case: names the schema of a file reader
-- status: refused | error
select * from system.main.read_text('/etc/passwd');

-- case: reads a file in a lateral join
-- status: refused | error
select * from emp, lateral (select content from read_text('/etc/' || emp.name));

-- case: makes the name of the file from data
-- status: error | refused
select * from emp e join 'exercise' || '.csv' x on true;
