package org.zhuqi.reviews.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.ExpertId;

/** Declarations in memory, for tests of use cases. */
public class InMemoryDeclarations implements Declarations {
    private final List<Declaration> declarations = new ArrayList<>();

    @Override
    public Optional<Declaration> find(DrawId draw, ExpertId expert) {
        return declarations.stream()
                .filter(said -> said.draw().equals(draw) && said.expert().equals(expert))
                .findFirst();
    }

    @Override
    public void add(Declaration declaration) {
        if (find(declaration.draw(), declaration.expert()).isPresent()) {
            throw PanelsError.DECLARED_ALREADY.refused();
        }
        declarations.add(declaration);
    }
}
