namespace Hierarchy;

/// <summary>
/// The root of everything the domain refuses: the request is wrong or cannot be carried out now, and nothing was changed by it.
/// A refusal is meant for the person who asked: its message names what is wrong and leaks nothing else.
/// </summary>
public abstract class RefusalException : Exception
{
    /// <summary>Creates a refusal.</summary>
    /// <param name="code">The stable code, UPPER_SNAKE, that clients may rely on.</param>
    /// <param name="message">One sentence for a person.</param>
    /// <param name="inner">What the store said, for the log; null when the domain itself refused.</param>
    protected RefusalException(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>The stable code, UPPER_SNAKE, that clients may rely on.</summary>
    public string Code { get; }

    /// <summary>Whether the same request may succeed when it is sent again without a change.</summary>
    public virtual bool MayRetry => false;
}
