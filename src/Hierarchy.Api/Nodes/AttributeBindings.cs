using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Nodes;

/// <summary>Binds <c>Attribute</c>.</summary>
internal static class AttributeBindings
{
    public static void Add(SchemaBindings bindings)
        => bindings.Object<KeyValuePair<string, string>>("Attribute")
            .Field("name", static batch => new WrittenColumn<object?, KeyValuePair<string, string>>(
                null, batch.SourceMemory, static (output, _, attribute) => output.WriteText(attribute.Key)))
            .Field("value", static batch => new WrittenColumn<object?, KeyValuePair<string, string>>(
                null, batch.SourceMemory, static (output, _, attribute) => output.WriteText(attribute.Value)));
}
