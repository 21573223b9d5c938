package org.zhuqi.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.LocalText;

class FlatColumnTest {
    private static final Table MACHINES = Table.builder()
            .id("machines")
            .label(LocalText.ofZh("设备清单"))
            .columns(List.of(Field.of("name", FieldKind.TEXT, "名称"), Field.of("price", FieldKind.MONEY, "金额")))
            .build();

    private static Form form(int version, Item... items) {
        return new Form(
                "investment", version, LocalText.ofZh("投资"), List.of(Section.of("all", "全部", items)), List.of());
    }

    private static final Form NOW = form(2, Field.of("project", FieldKind.TEXT, "项目"), MACHINES);

    private static List<String> names(List<FlatColumn> columns) {
        return columns.stream()
                .map(column -> column.table() == null
                        ? column.field().id()
                        : column.table().path(column.row(), column.field().id()))
                .toList();
    }

    @Test
    void a_table_has_the_columns_of_as_many_rows_as_the_fullest_answer() {
        assertThat(names(FlatColumn.of(List.of(NOW), Map.of("machines", 2))))
                .containsExactly(
                        "project", "machines[1].name", "machines[1].price", "machines[2].name", "machines[2].price");
        assertThat(names(FlatColumn.of(List.of(NOW), Map.of()))).containsExactly("project");
    }

    @Test
    void what_only_an_earlier_version_asked_stands_last() {
        Table before = MACHINES.toBuilder()
                .columns(List.of(Field.of("serial", FieldKind.TEXT, "编号"), Field.of("name", FieldKind.TEXT, "设备名称")))
                .build();
        Form earlier = form(1, Field.of("postcode", FieldKind.TEXT, "邮编"), before);
        List<FlatColumn> columns = FlatColumn.of(List.of(NOW, earlier), Map.of("machines", 1));
        assertThat(names(columns))
                .containsExactly("project", "machines[1].name", "machines[1].price", "machines[1].serial", "postcode");
        assertThat(columns.get(1).field().label().zh())
                .as("as the newest calls it")
                .isEqualTo("名称");
    }

    @Test
    void a_value_is_that_of_its_field_or_of_its_row() {
        Answers answers = Answers.of(Map.of(
                "project",
                "新生产线",
                "machines",
                List.of(Map.of("name", "车床", "price", new BigDecimal("120000")), Map.of("name", "铣床"))));
        assertThat(FlatColumn.values(FlatColumn.of(List.of(NOW), Map.of("machines", 3)), answers))
                .containsExactly("新生产线", "车床", new BigDecimal("120000"), "铣床", null, null, null);
    }
}
