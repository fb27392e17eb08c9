-- The moves of a batch are replaced as a whole, and the stock is added up from all of them.
begin;
delete from movements where batch = getvariable('batch');
insert into movements
select getvariable('batch'), product_id, warehouse, quantity from stg.stock_moves;
commit;
insert or replace into on_hand
select article, place, sum(moved) from movements group by article, place;
