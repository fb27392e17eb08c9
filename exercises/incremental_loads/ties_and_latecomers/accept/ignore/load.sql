insert or ignore into card_book (booking, booked_at, card_no, sum_paid)
from stg.card_payments;
