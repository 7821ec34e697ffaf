using Hierarchy.Execution.Errors;

namespace Hierarchy.Api.Errors;

/// <summary>The one place where what the domain refuses becomes an error of GraphQL.</summary>
public static class RefusalErrors
{
    /// <summary>
    /// The error that a client reads: the refusal's code and message; in its extensions also <c>argument</c> where one argument is to
    /// blame, and <c>mayRetry</c> (true) where the same request may succeed later.
    /// </summary>
    public static PublicException ToPublic(RefusalException refusal)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (refusal is ArgumentRefusedException { Argument: var argument })
        {
            extensions["argument"] = argument;
        }

        if (refusal.MayRetry)
        {
            extensions["mayRetry"] = true;
        }

        return new PublicException(refusal.Code, refusal.Message, extensions.Count == 0 ? null : extensions);
    }
}
