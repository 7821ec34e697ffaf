using Hierarchy.Server.Commands;

return await HierarchyCommandLine.RunAsync(args);
