-- Pairs of cities with the same zip, each with its lowest signup_no.
-- Columns: zip, city, signup_no, other city, signup_no.
-- Sorted by zip, city, other city.

select
    zip,
    city,
    signup_no
from signups;
