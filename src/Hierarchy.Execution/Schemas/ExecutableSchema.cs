using GraphQL.Types;
using GraphQLParser;

namespace Hierarchy.Execution.Schemas;

/// <summary>An SDL with everything that resolves it. Immutable; build it once.</summary>
public sealed class ExecutableSchema
{
    private readonly Dictionary<IGraphType, ObjectTypeBinding> _objects;
    private readonly Dictionary<IGraphType, AbstractBinding> _abstracts;

    internal ExecutableSchema(
        ISchema schema, Dictionary<IGraphType, ObjectTypeBinding> objects, Dictionary<IGraphType, AbstractBinding> abstracts)
    {
        GraphSchema = schema;
        _objects = objects;
        _abstracts = abstracts;
    }

    /// <summary>The types, fields, arguments, descriptions and applied directives, as graphql-dotnet has them.</summary>
    public ISchema GraphSchema { get; }

    /// <summary>Builds a schema from SDL and bindings.</summary>
    /// <exception cref="SchemaBindingException">They do not fit together; the exception lists every misfit.</exception>
    public static ExecutableSchema Build(string sdl, SchemaBindings bindings) => new SchemaAssembly(bindings).Build(sdl);

    internal ObjectTypeBinding? FindObject(IGraphType type) => _objects.GetValueOrDefault(type);

    internal AbstractBinding? FindAbstract(IGraphType type) => _abstracts.GetValueOrDefault(type);

    internal (FieldType Definition, FieldBinding? Binding) Field(ObjectTypeBinding type, ROM name)
    {
        if (name == GraphSchema.TypeNameMetaFieldType.Name)
        {
            return (GraphSchema.TypeNameMetaFieldType, null);
        }

        if (ReferenceEquals(type.GraphType, GraphSchema.Query))
        {
            if (name == GraphSchema.SchemaMetaFieldType.Name)
            {
                return (GraphSchema.SchemaMetaFieldType, new IntrospectionBinding(GraphSchema, type.Name, GraphSchema.SchemaMetaFieldType));
            }

            if (name == GraphSchema.TypeMetaFieldType.Name)
            {
                return (GraphSchema.TypeMetaFieldType, new IntrospectionBinding(GraphSchema, type.Name, GraphSchema.TypeMetaFieldType));
            }
        }

        var definition = type.GraphType.Fields.Find(name)!;
        return (definition, type.Field(definition.Name));
    }
}
