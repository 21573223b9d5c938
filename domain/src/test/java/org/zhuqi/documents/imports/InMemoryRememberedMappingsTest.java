package org.zhuqi.documents.imports;

class InMemoryRememberedMappingsTest extends RememberedMappingsContract {
    private final RememberedMappings mappings = new InMemoryRememberedMappings();

    @Override
    protected RememberedMappings mappings() {
        return mappings;
    }
}
