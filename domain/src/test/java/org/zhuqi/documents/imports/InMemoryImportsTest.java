package org.zhuqi.documents.imports;

class InMemoryImportsTest extends ImportsContract {
    private final Imports imports = new InMemoryImports();

    @Override
    protected Imports imports() {
        return imports;
    }
}
