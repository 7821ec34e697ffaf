using GraphQLParser.AST;

namespace Hierarchy.Execution.Plans;

/// <summary>A parsed document with what the planner looks up in it.</summary>
internal sealed class DocumentIndex
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = new(StringComparer.Ordinal);

    /// <exception cref="Errors.LimitExceededException">Too many variables decide about what is selected.</exception>
    public DocumentIndex(GraphQLDocument document)
    {
        Document = document;
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLFragmentDefinition fragment)
            {
                _fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
                Walk(fragment.SelectionSet);
            }
            else if (definition is GraphQLOperationDefinition operation)
            {
                Walk(operation.SelectionSet);
            }
        }
    }

    public GraphQLDocument Document { get; }

    public Conditions Conditions { get; } = new();

    public GraphQLFragmentDefinition Fragment(GraphQLFragmentSpread spread) => _fragments[spread.FragmentName.Name.StringValue];

    private void Walk(GraphQLSelectionSet? selectionSet)
    {
        if (selectionSet is null)
        {
            return;
        }

        foreach (var selection in selectionSet.Selections)
        {
            if (selection is IHasDirectivesNode node)
            {
                Conditions.Add(node.Directives);
            }

            Walk(selection switch
            {
                GraphQLField field => field.SelectionSet,
                GraphQLInlineFragment inline => inline.SelectionSet,
                _ => null,
            });
        }
    }
}
