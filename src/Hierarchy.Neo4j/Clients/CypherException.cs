namespace Hierarchy.Neo4j;

/// <summary>A statement that was not carried out, or of which that is not known. Translated before it leaves the project.</summary>
internal sealed class CypherException : Exception
{
    /// <param name="kind">What went wrong.</param>
    /// <param name="code">Neo4j's code, for instance <c>Neo.ClientError.Statement.SyntaxError</c>; empty = none was given.</param>
    /// <param name="message">What the server said; it may name data, so it is for the log only.</param>
    /// <param name="inner">What the connection said.</param>
    public CypherException(CypherErrorKind kind, string code, string message, Exception? inner = null)
        : base(code.Length == 0 ? message : $"{code}: {message}", inner)
    {
        Kind = kind;
        Code = code;
        Said = message;
    }

    public CypherErrorKind Kind { get; }

    public string Code { get; }

    /// <summary>What the server said, without its code.</summary>
    public string Said { get; }

    /// <summary>Whether the statement may have taken effect all the same.</summary>
    public bool OutcomeUnknown
        => Kind is CypherErrorKind.Broken or CypherErrorKind.NoAnswer or CypherErrorKind.Foreign or CypherErrorKind.Failed;

    /// <summary>Whether the server does not know the bookmark, or waited for what it names in vain.</summary>
    public bool IsBookmarkRefused
        => Code.StartsWith("Neo.", StringComparison.Ordinal) && Code.Contains("Bookmark", StringComparison.Ordinal);

    /// <summary>Whether the same statement may succeed when it is sent again at once.</summary>
    public bool IsPassing => Kind is CypherErrorKind.Unreachable or CypherErrorKind.Broken or CypherErrorKind.Transient;

    /// <summary>Whether a caller may succeed who asks for the same later.</summary>
    public bool MayRetry => IsPassing || Kind is CypherErrorKind.NoAnswer or CypherErrorKind.ReadOnly;

    /// <summary>Whether nothing else will be answered, however often the same statement is sent.</summary>
    public bool IsFinal
        => Kind is CypherErrorKind.Constraint or CypherErrorKind.Statement or CypherErrorKind.Unauthorized or CypherErrorKind.Forbidden;
}
