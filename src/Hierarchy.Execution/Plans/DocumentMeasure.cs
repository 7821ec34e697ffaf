using GraphQLParser.AST;
using Hierarchy.Execution.Errors;

namespace Hierarchy.Execution.Plans;

/// <summary>
/// Measures a document that is parsed but not yet validated, as it is written and with fragments opened, in time that grows with its
/// text: each fragment is measured once. Unknown fragments count nothing, and cycles end at the limit of nesting: validation names both.
/// </summary>
internal sealed class DocumentMeasure(DocumentLimits limits)
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Size> _fragments = new(StringComparer.Ordinal);

    /// <exception cref="LimitExceededException">The document is too large.</exception>
    public void Check(GraphQLDocument document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLFragmentDefinition fragment)
            {
                _definitions.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
            }
        }

        var opened = default(Size);
        var written = default(Size);
        foreach (var definition in document.Definitions)
        {
            if (definition is not GraphQLExecutableDefinition executable)
            {
                continue;
            }

            written = Add(written, Measure(executable.SelectionSet, 0, opens: false));
            Check(written);
            var size = Measure(executable.SelectionSet, 0, opens: true);
            if (executable is GraphQLOperationDefinition)
            {
                size.Directives += executable.Directives?.Count ?? 0;
                opened = Add(opened, size);
                Check(opened);
            }
        }
    }

    private Size Measure(GraphQLSelectionSet? selectionSet, int nesting, bool opens)
    {
        if (nesting > limits.Nesting)
        {
            throw new LimitExceededException("nesting", limits.Nesting);
        }

        var total = default(Size);
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            var size = selection switch
            {
                GraphQLField field => Field(Measure(field.SelectionSet, nesting + 1, opens)),
                GraphQLInlineFragment inline => Measure(inline.SelectionSet, nesting + 1, opens),
                GraphQLFragmentSpread spread when opens => Fragment(spread.FragmentName.Name.StringValue, nesting + 1),
                _ => default,
            };
            size.Directives += selection is IHasDirectivesNode { Directives: { } directives } ? directives.Count : 0;
            total = Add(total, size);
            total.Nesting = Math.Max(total.Nesting, size.Nesting + 1);
            Check(total);
        }

        return total;
    }

    private static Size Field(Size below)
    {
        below.Fields++;
        below.Depth++;
        return below;
    }

    private Size Fragment(string name, int nesting)
    {
        if (!_fragments.TryGetValue(name, out var size))
        {
            _fragments[name] = default;
            size = _definitions.TryGetValue(name, out var definition) ? Measure(definition.SelectionSet, nesting, opens: true) : default;
            _fragments[name] = size;
        }

        if (nesting + size.Nesting > limits.Nesting)
        {
            throw new LimitExceededException("nesting", limits.Nesting);
        }

        return size;
    }

    private static Size Add(Size left, Size right) => new()
    {
        Fields = left.Fields + right.Fields,
        Directives = left.Directives + right.Directives,
        Depth = Math.Max(left.Depth, right.Depth),
        Nesting = Math.Max(left.Nesting, right.Nesting),
    };

    private void Check(Size size)
    {
        if (size.Fields > limits.Fields)
        {
            throw new LimitExceededException("fields", limits.Fields);
        }

        if (size.Depth > limits.Depth)
        {
            throw new LimitExceededException("depth", limits.Depth);
        }

        if (size.Directives > limits.Directives)
        {
            throw new LimitExceededException("directives", limits.Directives);
        }
    }

    private struct Size
    {
        public int Fields;
        public int Directives;
        public int Depth;
        public int Nesting;
    }
}
