package org.zhuqi.shared.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Right;

/** A section on an enterprise's page, for whoever has a right. */
public abstract class EnterpriseSection implements PageSection {
    private final int order;
    private final String titleKey;
    private final String fragment;
    private final Right right;

    protected EnterpriseSection(int order, String titleKey, String fragment, Right right) {
        this.order = order;
        this.titleKey = titleKey;
        this.fragment = fragment;
        this.right = right;
    }

    /** What the fragment shows of the enterprise. */
    protected abstract Map<String, Object> load(Actor actor, EnterpriseId enterprise);

    @Override
    public final String page() {
        return "enterprise";
    }

    @Override
    public final int order() {
        return order;
    }

    @Override
    public final String titleKey() {
        return titleKey;
    }

    @Override
    public final String fragment() {
        return fragment;
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof EnterpriseId && actor.has(right);
    }

    @Override
    public final Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof EnterpriseId enterprise)) {
            throw new IllegalArgumentException("not an enterprise: " + subject);
        }
        return load(actor, enterprise);
    }
}
