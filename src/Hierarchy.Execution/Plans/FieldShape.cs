using GraphQL.Types;

namespace Hierarchy.Execution.Plans;

/// <summary>The type of a field, taken apart: how many lists around which named type, and what may be null.</summary>
internal sealed class FieldShape
{
    private readonly bool[] _nonNull;
    private readonly string[] _names;

    public FieldShape(IGraphType type)
    {
        var nonNull = new List<bool>();
        var names = new List<string>();
        var current = type;
        while (true)
        {
            names.Add(current.ToString()!);
            nonNull.Add(current is NonNullGraphType);
            if (current is NonNullGraphType outer)
            {
                current = outer.ResolvedType!;
            }

            if (current is not ListGraphType list)
            {
                break;
            }

            current = list.ResolvedType!;
        }

        Named = current;
        IsLeaf = current is ScalarGraphType;
        _nonNull = [.. nonNull];
        _names = [.. names];
    }

    public IGraphType Named { get; }

    /// <summary>Whether the named type is a scalar or an enum.</summary>
    public bool IsLeaf { get; }

    /// <summary>How many lists there are around the named type.</summary>
    public int ListDepth => _nonNull.Length - 1;

    /// <summary>Whether the value at a depth may not be null: 0 is the field itself, 1 an item of its list, and so on.</summary>
    public bool NonNull(int depth) => _nonNull[depth];

    /// <summary>The type of the value at a depth, as the SDL writes it.</summary>
    public string TypeName(int depth) => _names[depth];
}
