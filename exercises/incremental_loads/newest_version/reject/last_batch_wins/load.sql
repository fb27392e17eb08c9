merge into products as known
using (
    from stg.product_updates
    qualify row_number() over (partition by product_id order by version desc) = 1
) as new
on new.product_id = known.product_id
when matched then
    update set version = new.version, name = new.name, price = new.price, on_sale = new.on_sale
when not matched then insert (product_id, version, name, price, on_sale)
    values (new.product_id, new.version, new.name, new.price, new.on_sale);
