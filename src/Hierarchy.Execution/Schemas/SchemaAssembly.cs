using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser;
using GraphQLParser.AST;

namespace Hierarchy.Execution.Schemas;

/// <summary>Builds one executable schema and collects everything that does not fit.</summary>
internal sealed class SchemaAssembly(SchemaBindings bindings)
{
    private readonly List<string> _problems = [];

    /// <exception cref="SchemaBindingException">The SDL and the bindings do not fit together.</exception>
    public ExecutableSchema Build(string sdl)
    {
        var document = Parse(sdl);
        RefuseExtensions(document);
        ThrowIfAny();
        var schema = BuildSchema(sdl, document);
        var objects = new Dictionary<IGraphType, ObjectTypeBinding>();
        var abstracts = new Dictionary<IGraphType, AbstractBinding>();
        BindObjects(schema, objects);
        BindAbstracts(schema, objects, abstracts);
        ThrowIfAny();
        return new ExecutableSchema(schema, objects, abstracts);
    }

    private static GraphQLDocument Parse(string sdl)
    {
        try
        {
            return Parser.Parse(sdl);
        }
        catch (GraphQLParser.Exceptions.GraphQLParserException exception)
        {
            throw new SchemaBindingException([exception.Message]);
        }
    }

    /// <summary>graphql-dotnet silently drops every extension but that of an object type.</summary>
    private void RefuseExtensions(GraphQLDocument document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLSchemaExtension)
            {
                _problems.Add("'extend schema' is not supported: write it into the definition.");
            }
            else if (definition is GraphQLTypeExtension extension and not GraphQLObjectTypeExtension)
            {
                _problems.Add($"The extension of {extension.Name.StringValue} is not supported: write it into the definition.");
            }
        }
    }

    private ISchema BuildSchema(string sdl, GraphQLDocument document)
    {
        var builder = new SchemaBuilder();
        var scalars = new ScalarGraphType[] { new DateScalar(), new InstantScalar(), new LongGraphType() }
            .ToDictionary(scalar => scalar.Name, StringComparer.Ordinal);
        var declared = document.Definitions.OfType<GraphQLScalarTypeDefinition>().ToList();
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLInterfaceTypeDefinition or GraphQLUnionTypeDefinition)
            {
                builder.Types.For(((GraphQLTypeDefinition)definition).Name.StringValue).ResolveType = static _ => null!;
            }
        }

        _problems.AddRange(declared.Select(scalar => scalar.Name.StringValue)
            .Where(name => !scalars.ContainsKey(name))
            .Select(name => $"The scalar {name} has no implementation."));
        ThrowIfAny();
        try
        {
            var schema = builder.Build(sdl);
            schema.Filter = new EverythingFilter();
            schema.Features.RepeatableDirectives = true;
            schema.Features.DeprecationOfInputValues = true;
            foreach (var definition in declared)
            {
                // graphql-dotnet takes the registered scalar as it is and drops what the SDL says of it.
                var scalar = scalars[definition.Name.StringValue];
                scalar.Description = (string?)definition.Description?.Value;
                schema.RegisterType(scalar);
            }

            foreach (var field in schema.Subscription?.Fields ?? Enumerable.Empty<FieldType>())
            {
                field.StreamResolver = UnusedStream.Instance;
            }

            schema.Initialize();
            SpecifiedByField.Add(schema, document);
            return schema;
        }
        catch (Exception exception) when (exception is not SchemaBindingException)
        {
            throw new SchemaBindingException([exception.Message]);
        }
    }

    private void BindObjects(ISchema schema, Dictionary<IGraphType, ObjectTypeBinding> objects)
    {
        var bound = bindings.Fields.GroupBy(field => field.TypeName, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var type in schema.AllTypes.OfType<IObjectGraphType>())
        {
            var fields = type.Name.StartsWith("__", StringComparison.Ordinal)
                ? [.. type.Fields.Select(field => new IntrospectionBinding(schema, type.Name, field))]
                : bound.GetValueOrDefault(type.Name) ?? [];
            bound.Remove(type.Name);
            CheckFields(type, fields);
            if (fields.Count > 0)
            {
                objects[type] = new ObjectTypeBinding(type, [.. fields.DistinctBy(field => field.FieldName, StringComparer.Ordinal)]);
            }
        }

        _problems.AddRange(bound.Keys.Select(name => $"There are resolvers for {name}, but no object type of that name."));
    }

    private void CheckFields(IObjectGraphType type, List<FieldBinding> fields)
    {
        foreach (var group in fields.GroupBy(field => field.FieldName, StringComparer.Ordinal))
        {
            if (type.Fields.Find(group.Key) is null)
            {
                _problems.Add($"There is a resolver for {type.Name}.{group.Key}, but no such field.");
            }

            if (group.Count() > 1)
            {
                _problems.Add($"The field {type.Name}.{group.Key} has {group.Count()} resolvers.");
            }
        }

        var resolved = fields.Select(field => field.FieldName).ToHashSet(StringComparer.Ordinal);
        _problems.AddRange(type.Fields.Where(field => !resolved.Contains(field.Name))
            .Select(field => $"The field {type.Name}.{field.Name} has no resolver."));
        var sources = fields.Select(field => field.SourceType).Distinct().ToList();
        if (sources.Count > 1)
        {
            var names = string.Join(", ", sources.Select(source => source.Name));
            _problems.Add($"The fields of {type.Name} are resolved from different sources: {names}.");
        }
    }

    private void BindAbstracts(
        ISchema schema, Dictionary<IGraphType, ObjectTypeBinding> objects, Dictionary<IGraphType, AbstractBinding> abstracts)
    {
        foreach (var binding in bindings.Abstracts)
        {
            if (schema.AllTypes[binding.TypeName] is not IAbstractGraphType type)
            {
                _problems.Add($"There is a type resolver for {binding.TypeName}, but no interface or union of that name.");
            }
            else if (!abstracts.TryAdd(type, binding))
            {
                _problems.Add($"{binding.TypeName} has more than one type resolver.");
            }
        }

        foreach (var type in schema.AllTypes.OfType<IAbstractGraphType>())
        {
            if (!abstracts.TryGetValue(type, out var binding))
            {
                _problems.Add($"{type.Name} has no type resolver.");
                continue;
            }

            foreach (var possible in type.PossibleTypes)
            {
                if (objects.TryGetValue(possible, out var target) && !binding.CanConvert(possible.Name, target.SourceType))
                {
                    _problems.Add(
                        $"A {binding.SourceType.Name} of {type.Name} cannot become a {target.SourceType.Name}, "
                        + $"which {possible.Name} is resolved from.");
                }
            }
        }
    }

    private void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new SchemaBindingException(_problems);
        }
    }
}
