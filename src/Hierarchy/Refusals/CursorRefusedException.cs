namespace Hierarchy;

/// <summary>A cursor cannot be read, or belongs to a list of another type or order.</summary>
public sealed class CursorRefusedException : RefusalException
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="message">Whether the cursor is unreadable or of another order.</param>
    public CursorRefusedException(string message)
        : base("CURSOR_REFUSED", message)
    {
    }
}
