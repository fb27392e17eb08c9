"""Models of every kind that is drawn, for golden files."""

from grader.values.model import Cardinality, Entity, Field, Link, Model, Role

_WORDS = ["day", "month", "site", "team", "game", "race", "crew", "boat", "port", "wind", "tide", "sail"]
_TYPES = {"key": "INTEGER", "id": "INTEGER", "on": "DATE", "amount": "DECIMAL(10,2)", "no": "INTEGER"}


def table(name: str, role: Role, rows: int, fields: str, **storage: str) -> Entity:
    """`*` marks a key, `>` a reference, `?` what may be NULL."""
    made = []
    for one in fields.split():
        bare = one.strip("*>?")
        type_ = _TYPES.get(bare.rpartition("_")[2], "VARCHAR")
        made.append(Field(bare, type_, "*" in one, ">" in one, "?" in one))
    return Entity(name, role, rows, tuple(made), storage)


def link(
    child: str, parent: str, declared: bool = True, cardinality: Cardinality = "many", optional: bool = False
) -> Link:
    """`sales.day_key` to `day.day_key`."""
    (one, column), (other, referred) = child.split("."), parent.split(".")
    return Link(one, tuple(column.split("+")), other, tuple(referred.split("+")), declared, cardinality, optional)


def one_table() -> Model:
    fields = "*order_id *line_no customer_id customer_name city product_id product_name category quantity amount note"
    return Model((table("everything", "alone", 1995, fields),), ())


def star() -> Model:
    return Model(
        (
            table("customer", "dimension", 41, "*customer_key customer_id customer_name city country"),
            table("product", "dimension", 60, "*product_key product_id product_name category department"),
            table("day", "dimension", 366, "*day_key on_day month_name quarter_name year_no"),
            table("store", "dimension", 1, "*store_key store_name"),
            table(
                "order_lines",
                "fact",
                1995,
                "*order_id *line_no >day_key >customer_key >product_key? >store_key quantity_no amount",
                distkey="customer_key",
            ),
        ),
        (
            link("order_lines.customer_key", "customer.customer_key"),
            link("order_lines.product_key", "product.product_key", optional=True),
            link("order_lines.day_key", "day.day_key"),
            link("order_lines.store_key", "store.store_key", declared=False),
        ),
    )


def snowflake() -> Model:
    return Model(
        (
            table("department", "dimension", 4, "*department_key department_name"),
            table("category", "outrigger", 12, "*category_key category_name >department_key"),
            table("product", "outrigger", 60, "*product_key product_id product_name >category_key"),
            table("country", "dimension", 9, "*country_key country_name"),
            table("city", "outrigger", 23, "*city_key city_name >country_key"),
            table("customer", "outrigger", 40, "*customer_key customer_id customer_name >city_key?"),
            table("sale", "fact", 1995, "*order_id *line_no >customer_key >product_key quantity_no amount"),
        ),
        (
            link("category.department_key", "department.department_key"),
            link("product.category_key", "category.category_key"),
            link("city.country_key", "country.country_key"),
            link("customer.city_key", "city.city_key", optional=True),
            link("sale.customer_key", "customer.customer_key"),
            link("sale.product_key", "product.product_key"),
        ),
    )


def two_facts_and_a_bridge() -> Model:
    """Conformed dimensions, a day in two roles, a one-to-one, a table that refers to itself, and one by itself."""
    return Model(
        (
            table("day", "dimension", 366, "*day_key on_day"),
            table("employee", "dimension", 17, "*employee_key employee_name >manager_key?"),
            table("patient", "dimension", 40, "*patient_key patient_name"),
            table("diagnosis_group", "dimension", 90, "*group_key"),
            table("diagnosis", "dimension", 30, "*diagnosis_key diagnosis_name"),
            table("group_member", "bridge", 210, "*>group_key *>diagnosis_key share_amount"),
            table(
                "visit",
                "fact",
                500,
                "*visit_id >admitted_on_key >left_on_key? >patient_key >group_key >employee_key cost_amount",
            ),
            table("bill", "fact", 480, "*>visit_id >day_key >patient_key total_amount"),
            table("load_log", "alone", 3, "*batch_no loaded_on rows_no"),
        ),
        (
            link("employee.manager_key", "employee.employee_key", optional=True),
            link("group_member.group_key", "diagnosis_group.group_key"),
            link("group_member.diagnosis_key", "diagnosis.diagnosis_key"),
            link("visit.admitted_on_key", "day.day_key"),
            link("visit.left_on_key", "day.day_key", optional=True),
            link("visit.patient_key", "patient.patient_key"),
            link("visit.group_key", "diagnosis_group.group_key", declared=False),
            link("visit.employee_key", "employee.employee_key"),
            link("bill.visit_id", "visit.visit_id", cardinality="one"),
            link("bill.day_key", "day.day_key"),
            link("bill.patient_key", "patient.patient_key"),
        ),
    )


def twenty_tables() -> Model:
    """Three facts that share some of their dimensions."""
    names = [f"dim_{word}" for word in _WORDS]
    outer = ["dim_region", "dim_nation", "dim_class"]
    facts = {"fact_start": names[:6], "fact_finish": names[4:10], "fact_repair": [*names[:2], *names[9:]]}
    entities = [
        table(name, "fact", 900 + at, " ".join(["*row_id", *(f">{one}_key" for one in used), "amount", "notes"]))
        for at, (name, used) in enumerate(facts.items())
    ]
    entities += [table(name, "dimension", 20, f"*{name}_key {name}_name a_word b_word") for name in names[:9]]
    entities += [
        table(name, "outrigger", 20, f"*{name}_key {name}_name >{one}_key")
        for name, one in zip(names[9:], outer, strict=True)
    ]
    entities += [table(name, "dimension", 5, f"*{name}_key {name}_name") for name in outer]
    entities += [table("notes", "alone", 0, "note"), table("loads", "alone", 2, "*load_id loaded_on")]
    links = [link(f"{fact}.{one}_key", f"{one}.{one}_key") for fact, used in facts.items() for one in used]
    links += [link(f"{a}.{b}_key", f"{b}.{b}_key", declared=False) for a, b in zip(names[9:], outer, strict=True)]
    return Model(tuple(entities), tuple(links))


def hostile() -> Model:
    """Names that are long, wide, markup, or would command a terminal."""
    long = "a_customer_dimension_with_a_name_of_sixty_letters_and_a_digit_1"
    return Model(
        (
            Entity(
                "\x1b[31mred\x1b[0m [bold]b[/bold] <b>&\"'\u202eabc",
                "fact",
                10**12,
                (
                    Field("two\nlines", "DECIMAL(38,10)", True),
                    Field(f"{long}_key", "INTEGER", is_reference=True),
                    Field("顧客_キー", "INTEGER", is_reference=True),
                    Field("]]></text><script>alert(1)</script>", "ENUM('a', 'b')"),
                    Field("e\u0301te\u0301", "STRUCT(a INTEGER, b VARCHAR[])"),
                    Field("", "VARCHAR"),
                ),
            ),
            Entity(long, "dimension", 1, (Field(f"{long}_key", "INTEGER", True), Field(f"{long}_name", "VARCHAR"))),
            Entity("顧客のマスタ", "dimension", 0, (Field("顧客_キー", "INTEGER", True), Field("名前", "VARCHAR"))),
        ),
        (
            Link("\x1b[31mred\x1b[0m [bold]b[/bold] <b>&\"'\u202eabc", (f"{long}_key",), long, (f"{long}_key",), True),
            Link(
                "\x1b[31mred\x1b[0m [bold]b[/bold] <b>&\"'\u202eabc",
                ("顧客_キー",),
                "顧客のマスタ",
                ("顧客_キー",),
                False,
            ),
            Link(long, (f"{long}_key", f"{long}_name"), long, (f"{long}_key", f"{long}_name"), False),
            Link("nobody", ("a",), "nowhere", ("b",), True),
        ),
    )


MODELS = {made.__name__: made for made in (one_table, star, snowflake, two_facts_and_a_bridge, twenty_tables, hostile)}
