package org.zhuqi.shared.place;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** What the setting says, and on without it where nothing else can be lost: with the embedded database only. */
class OnDemonstration implements Condition {
    static boolean isOn(Environment environment) {
        boolean embedded = environment.getProperty("spring.datasource.url") == null;
        return environment.getProperty("zhuqi.demonstration", Boolean.class, embedded);
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isOn(context.getEnvironment());
    }
}
