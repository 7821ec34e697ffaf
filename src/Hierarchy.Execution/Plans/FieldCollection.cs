using GraphQLParser.AST;

namespace Hierarchy.Execution.Plans;

/// <summary>Fields of one selection by response name, in the order in which the names first appear.</summary>
internal sealed class FieldCollection
{
    private readonly OrderedDictionary<string, List<GraphQLField>> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public int Count => _fields.Count;

    public (string Key, GraphQLField[] Nodes) this[int position]
    {
        get
        {
            var (key, nodes) = _fields.GetAt(position);
            return (key, [.. nodes]);
        }
    }

    public void Add(GraphQLField field)
    {
        var key = (field.Alias?.Name ?? field.Name).StringValue;
        if (!_fields.TryGetValue(key, out var nodes))
        {
            _fields.Add(key, nodes = []);
        }

        nodes.Add(field);
    }

    /// <summary>Whether a fragment is spread here for the first time.</summary>
    public bool Visit(GraphQLFragmentSpread spread) => _visited.Add(spread.FragmentName.Name.StringValue);
}
