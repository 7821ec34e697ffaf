using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Hierarchy.Redis;

/// <summary>Which program computes a result: its builds of the domain, of the store and of what is shared.</summary>
internal static class ProgramMark
{
    private static readonly ConcurrentDictionary<Type, string> Marks = [];

    /// <param name="session">The type of the sessions that compute.</param>
    public static string Of(Type session) => Marks.GetOrAdd(session, static type => Make(type));

    /// <summary>A compiler gives each build of a module a number, the same one for the same source.</summary>
    private static string Make(Type session)
    {
        byte[] builds =
        [
            .. typeof(IGraphSession).Module.ModuleVersionId.ToByteArray(),
            .. session.Module.ModuleVersionId.ToByteArray(),
            .. typeof(ProgramMark).Module.ModuleVersionId.ToByteArray(),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(builds).AsSpan(0, 8));
    }
}
