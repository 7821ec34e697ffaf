using GraphQL.Types;
using GraphQLParser.AST;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Plans;

/// <summary>
/// Turns selection sets into selections of one object type: fragments opened, equal response names merged, <c>@skip</c> and
/// <c>@include</c> decided. Immutable; a plan asks it again when a type turns up behind an interface for the first time.
/// </summary>
internal sealed class Planner(ExecutableSchema schema, DocumentIndex index, ulong outcome)
{
    public ExecutableSchema Schema => schema;

    public GraphQLDocument Document => index.Document;

    /// <summary>The selection of the operation itself.</summary>
    public PlanSelection SelectRoot(ObjectTypeBinding type, GraphQLSelectionSet selectionSet)
    {
        var collected = new FieldCollection();
        Collect(type, selectionSet, collected);
        return Select(type, collected);
    }

    /// <summary>What fields with one response name ask of their objects of one type.</summary>
    public PlanSelection Select(ObjectTypeBinding type, GraphQLField[] nodes)
    {
        var collected = new FieldCollection();
        foreach (var node in nodes)
        {
            Collect(type, node.SelectionSet, collected);
        }

        return Select(type, collected);
    }

    /// <summary>Whether a path of fields is selected below fields, whatever the type.</summary>
    public bool Selects(ReadOnlySpan<GraphQLField> nodes, ReadOnlySpan<string> path)
    {
        foreach (var node in nodes)
        {
            if (Selects(node.SelectionSet, path))
            {
                return true;
            }
        }

        return false;
    }

    private bool Selects(GraphQLSelectionSet? selectionSet, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
        {
            return true;
        }

        if (selectionSet is null)
        {
            return false;
        }

        foreach (var selection in selectionSet.Selections)
        {
            var found = selection switch
            {
                GraphQLField field => field.Name.Value == path[0] && Includes(field.Directives) && Selects(field.SelectionSet, path[1..]),
                GraphQLInlineFragment inline => Includes(inline.Directives) && Selects(inline.SelectionSet, path),
                GraphQLFragmentSpread spread => Includes(spread.Directives) && Selects(Fragment(spread).SelectionSet, path),
                _ => false,
            };
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    private PlanSelection Select(ObjectTypeBinding type, FieldCollection collected)
    {
        var fields = new PlanField[collected.Count];
        for (var position = 0; position < fields.Length; position++)
        {
            var (key, nodes) = collected[position];
            var (definition, binding) = schema.Field(type, nodes[0].Name.Value);
            fields[position] = new PlanField(this, key, nodes, definition, binding);
        }

        return new PlanSelection(type, fields);
    }

    private void Collect(ObjectTypeBinding type, GraphQLSelectionSet? selectionSet, FieldCollection collected)
    {
        if (selectionSet is null)
        {
            return;
        }

        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case GraphQLField field when Includes(field.Directives):
                    collected.Add(field);
                    break;
                case GraphQLInlineFragment inline when Includes(inline.Directives) && Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, collected);
                    break;
                case GraphQLFragmentSpread spread when Includes(spread.Directives) && collected.Visit(spread):
                    var fragment = Fragment(spread);
                    if (Applies(fragment.TypeCondition, type))
                    {
                        Collect(type, fragment.SelectionSet, collected);
                    }

                    break;
            }
        }
    }

    private bool Includes(GraphQLDirectives? directives) => index.Conditions.Includes(directives, outcome);

    private GraphQLFragmentDefinition Fragment(GraphQLFragmentSpread spread) => index.Fragment(spread);

    private bool Applies(GraphQLTypeCondition? condition, ObjectTypeBinding type)
    {
        if (condition is null)
        {
            return true;
        }

        var named = schema.GraphSchema.AllTypes[condition.Type.Name.Value];
        return ReferenceEquals(named, type.GraphType)
            || (named is IAbstractGraphType @abstract && @abstract.IsPossibleType(type.GraphType));
    }
}
