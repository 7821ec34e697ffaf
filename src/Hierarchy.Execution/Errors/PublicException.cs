namespace Hierarchy.Execution.Errors;

/// <summary>
/// A refusal that the client may read: its message, code and extensions reach the response. Throw it from a resolver to fail the
/// field for all its rows, or pass it to <see cref="Hierarchy.Execution.Columns.Column.Fail"/> to fail one. Every other exception
/// is an internal error, whose message stays in the log.
/// </summary>
public class PublicException : Exception
{
    /// <summary>A refusal with a code, which stands in <c>extensions.code</c>.</summary>
    /// <param name="code">In UPPER_SNAKE_CASE; clients decide by it.</param>
    /// <param name="message">One sentence for a person.</param>
    /// <param name="extensions">More for <c>extensions</c>: strings, booleans, numbers, lists and dictionaries of them; null for
    /// none.</param>
    public PublicException(string code, string message, IReadOnlyDictionary<string, object?>? extensions = null)
        : base(message)
    {
        Code = code;
        Extensions = extensions;
    }

    /// <summary>Stands in <c>extensions.code</c>.</summary>
    public string Code { get; }

    /// <summary>What else stands in <c>extensions</c>; null for nothing.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }
}
