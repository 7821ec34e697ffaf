using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Plans;

/// <summary>One field of a selection: the same for every request that runs the plan.</summary>
internal sealed class PlanField
{
    private readonly Planner _planner;
    private readonly GraphQLField[] _nodes;
    private readonly bool _hasVariables;
    private readonly Lock _lock = new();
    private PlanSelection[] _children = [];
    private InputObject? _arguments;

    public PlanField(Planner planner, string key, GraphQLField[] nodes, FieldType definition, FieldBinding? binding)
    {
        _planner = planner;
        _nodes = nodes;
        Key = key;
        Name = definition.Name;
        Definition = definition;
        Binding = binding;
        Shape = new FieldShape(definition.ResolvedType!);
        Abstract = planner.Schema.FindAbstract(Shape.Named);
        OnlyChild = planner.Schema.FindObject(Shape.Named);
        _hasVariables = VariableFinder.Any(nodes[0].Arguments);
    }

    /// <summary>The name in the response: the alias if there is one.</summary>
    public string Key { get; }

    public string Name { get; }

    public FieldType Definition { get; }

    /// <summary>What resolves the field; null for <c>__typename</c>.</summary>
    public FieldBinding? Binding { get; }

    public FieldShape Shape { get; }

    /// <summary>What tells the types of the field's objects; null unless its type is abstract.</summary>
    public AbstractBinding? Abstract { get; }

    /// <summary>The type of the field's objects; null unless its type is an object type.</summary>
    public ObjectTypeBinding? OnlyChild { get; }

    /// <summary>Where the field stands in the document.</summary>
    public GraphQLLocation Location => _nodes[0].Location;

    /// <summary>The field as it was written, the first time if it was written several times.</summary>
    public GraphQLField Node => _nodes[0];

    /// <summary>The object type of a name if the field's values can be of that type.</summary>
    public ObjectTypeBinding? PossibleType(string name)
        => _planner.Schema.GraphSchema.AllTypes[name] is IObjectGraphType type && ((IAbstractGraphType)Shape.Named).IsPossibleType(type)
            ? _planner.Schema.FindObject(type)
            : null;

    /// <summary>What is asked of the field's objects of one type.</summary>
    public PlanSelection Child(ObjectTypeBinding type)
    {
        foreach (var child in Volatile.Read(ref _children))
        {
            if (ReferenceEquals(child.Type, type))
            {
                return child;
            }
        }

        lock (_lock)
        {
            foreach (var child in _children)
            {
                if (ReferenceEquals(child.Type, type))
                {
                    return child;
                }
            }

            var added = _planner.Select(type, _nodes);
            Volatile.Write(ref _children, [.. _children, added]);
            return added;
        }
    }

    /// <summary>Whether a path of fields is selected below this one, whatever the type.</summary>
    public bool Selects(ReadOnlySpan<string> path) => _planner.Selects(_nodes, path);

    /// <summary>The field's coerced arguments.</summary>
    /// <exception cref="ValidationError">A value cannot be coerced.</exception>
    /// <exception cref="Errors.PublicException">A variable brings null where none is allowed.</exception>
    public InputObject Arguments(Variables variables)
    {
        if (_arguments is { } known)
        {
            return known;
        }

        var values = ExecutionHelper.GetArguments(
            Definition.Arguments, _nodes[0].Arguments, variables, _planner.Document, _nodes[0], null);
        var arguments = values is null ? InputObject.Empty : Convert(values);
        if (_hasVariables)
        {
            CheckNulls(arguments);
        }
        else
        {
            _arguments = arguments;
        }

        return arguments;
    }

    private void CheckNulls(InputObject arguments)
    {
        foreach (var argument in _nodes[0].Arguments!)
        {
            if (argument.Value is not GraphQLVariable && Definition.Arguments!.Find(argument.Name.Value) is { } definition)
            {
                InputNullCheck.Check(definition.Name, definition.ResolvedType!, arguments.GetValue(definition.Name));
            }
        }
    }

    private static InputObject Convert(Dictionary<string, ArgumentValue> values)
    {
        var converted = new Dictionary<string, object?>(values.Count, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (value.Source != ArgumentSource.FieldDefault || value.Value is not null)
            {
                converted.Add(name, value.Value);
            }
        }

        return new InputObject(converted);
    }
}
