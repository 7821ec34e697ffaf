namespace Hierarchy;

/// <summary>
/// The rules that a root brings for itself and everything below: which kinds stand below which, and which posts a kind has with how many
/// seats. A child kind that is not listed is refused; a post that is not listed may be held without limit. Undated; compared by value.
/// </summary>
public sealed class Charter : IEquatable<Charter>
{
    private readonly OrgUnitKind[] _roots;
    private readonly OrgUnitKind[][] _ladder = new OrgUnitKind[Enum.GetValues<OrgUnitKind>().Length][];
    private readonly PostRule[][] _posts = new PostRule[Enum.GetValues<OrgUnitKind>().Length][];

    /// <summary>Creates a charter.</summary>
    /// <param name="name">What it is called; packs refer to it by this name.</param>
    /// <param name="roots">The kinds that may stand at the top.</param>
    /// <param name="ladder">For a parent kind the kinds of its children; a kind that is left out has no children.</param>
    /// <param name="posts">For a kind its posts, in the order in which vacancies are listed.</param>
    /// <exception cref="ArgumentException">The ladder is inverted, a post stands twice, or seats are fewer than one.</exception>
    public Charter(
        string name,
        IReadOnlyList<OrgUnitKind> roots,
        IReadOnlyDictionary<OrgUnitKind, IReadOnlyList<OrgUnitKind>> ladder,
        IReadOnlyDictionary<OrgUnitKind, IReadOnlyList<PostRule>> posts)
    {
        Name = name;
        _roots = [.. roots.Distinct().Order()];
        foreach (var kind in Enum.GetValues<OrgUnitKind>())
        {
            _ladder[(int)kind] = ladder.TryGetValue(kind, out var children) ? [.. children.Distinct().Order()] : [];
            _posts[(int)kind] = posts.TryGetValue(kind, out var rules) ? [.. rules] : [];
            Check(kind);
        }
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The kinds that may stand at the top, in declared order.</summary>
    public IReadOnlyList<OrgUnitKind> Roots => _roots;

    /// <summary>Whether a unit of <paramref name="child"/> may stand directly below one of <paramref name="parent"/>.</summary>
    public bool Allows(OrgUnitKind parent, OrgUnitKind child) => Array.IndexOf(_ladder[(int)parent], child) >= 0;

    /// <summary>The kinds that may stand directly below, in declared order.</summary>
    public IReadOnlyList<OrgUnitKind> ChildrenOf(OrgUnitKind parent) => _ladder[(int)parent];

    /// <summary>The posts of a kind, in charter order.</summary>
    public IReadOnlyList<PostRule> PostsOf(OrgUnitKind kind) => _posts[(int)kind];

    /// <summary>The rule of one post at one kind; null = held without limit.</summary>
    public PostRule? RuleOf(OrgUnitKind kind, Post post) => Array.Find(_posts[(int)kind], r => r.Post == post);

    /// <inheritdoc/>
    public bool Equals(Charter? other)
        => other is not null
            && Name == other.Name
            && _roots.AsSpan().SequenceEqual(other._roots)
            && Enum.GetValues<OrgUnitKind>().All(k => _ladder[(int)k].AsSpan().SequenceEqual(other._ladder[(int)k])
                && _posts[(int)k].AsSpan().SequenceEqual(other._posts[(int)k]));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Charter);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, _roots.Length, _ladder.Sum(l => l.Length), _posts.Sum(p => p.Length));

    private void Check(OrgUnitKind kind)
    {
        if (Array.Find(_ladder[(int)kind], child => child <= kind) is var inverted && _ladder[(int)kind].Any(child => child <= kind))
        {
            throw new ArgumentException($"The ladder is inverted: {inverted} cannot stand below {kind}.");
        }

        if (_posts[(int)kind].Any(rule => rule.Seats < 1))
        {
            throw new ArgumentException($"A post of {kind} has fewer than one seat.");
        }

        if (_posts[(int)kind].DistinctBy(rule => rule.Post).Count() != _posts[(int)kind].Length)
        {
            throw new ArgumentException($"A post of {kind} stands twice.");
        }
    }
}
