package org.zhuqi.programmes.jdbc;

import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.forms.AnswersCodec;
import org.zhuqi.forms.FormCodec;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.designs.DefinitionCodec;
import org.zhuqi.reviews.RouteCodec;
import org.zhuqi.rules.RuleCodec;
import tools.jackson.databind.json.JsonMapper;

/** The adapters of this room and the codecs of the rooms before it, for tests on a database. */
public final class ProgrammeDatabase {
    private static final AnnotationConfigApplicationContext CODECS = codecs();

    private ProgrammeDatabase() {}

    private static AnnotationConfigApplicationContext codecs() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.scan(
                "org.zhuqi.forms.json",
                "org.zhuqi.rules.json",
                "org.zhuqi.reviews.json",
                "org.zhuqi.programmes.designs.json");
        context.refresh();
        return context;
    }

    public static AnswersCodec answersCodec() {
        return CODECS.getBean(AnswersCodec.class);
    }

    public static RuleCodec ruleCodec() {
        return CODECS.getBean(RuleCodec.class);
    }

    public static DefinitionCodec definitionCodec() {
        return CODECS.getBean(DefinitionCodec.class);
    }

    static ProgrammeJson json() {
        return new ProgrammeJson(
                CODECS.getBean(FormCodec.class), CODECS.getBean(RuleCodec.class), CODECS.getBean(RouteCodec.class));
    }

    public static Programmes programmes(DataSource dataSource) {
        return new JdbcProgrammes(JdbcClient.create(dataSource), new GeneratedProgrammeRows(), json());
    }
}
