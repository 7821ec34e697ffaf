using Hierarchy.Seeds;

if (args.Length is 0 or > 2 || args[0].StartsWith('-'))
{
    Console.Error.WriteLine($"Usage: Hierarchy.Seeds FOLDER [{string.Join(" | ", SeedPacks.All.Select(pack => pack.Name))}]");
    return 2;
}

var wanted = args.Length == 1 ? SeedPacks.All : [.. SeedPacks.All.Where(pack => pack.Name == args[1])];
if (wanted.Count == 0)
{
    Console.Error.WriteLine($"There is no pack \"{args[1]}\".");
    return 2;
}

foreach (var pack in wanted)
{
    var files = pack.Files();
    PackFolder.Write(Path.Combine(args[0], pack.Name), files);
    Console.WriteLine($"{pack.Name}: {files.Count} files, {files.Values.Sum(content => (long)content.Length):N0} bytes");
}

return 0;
