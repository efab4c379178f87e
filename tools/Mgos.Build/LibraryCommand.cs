// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Writes the typed configuration classes of a library from its own manifest.</summary>
internal static class LibraryCommand
{
    internal static void Run(Arguments arguments, Reporter reporter)
    {
        Manifest manifest = ManifestReader.Read(arguments["--manifest"], reporter);
        ConfigEntry schema = OwnSchema(manifest, arguments["--target"], reporter);
        string code = schema.Children.Count == 0 ? "" : ConfigClassWriter.Write(schema, arguments["--namespace"], manifest.ConfigClasses, isPublic: true);
        OutputFile.Write(arguments["--code"], code);
    }

    /// <summary>The manifest's own entries with what its conditions add on a target.</summary>
    internal static ConfigEntry OwnSchema(Manifest manifest, string target, Reporter reporter)
    {
        // Conditions on variables of other manifests are decided when the app is built; they cannot change the shape of this library's classes.
        ConditionEvaluator evaluator = new(manifest, Targets.PlatformOf(target), "");
        List<SchemaItem> items = [.. manifest.Schema];
        AddConditional(items, manifest, evaluator);
        return ConfigSchemaMerger.MergeOwn(items);
    }

    private static void AddConditional(List<SchemaItem> items, Manifest manifest, ConditionEvaluator evaluator)
    {
        foreach (Condition condition in manifest.Conditions.Where(condition => condition.Apply != null && IsTrue(evaluator, condition)))
        {
            items.AddRange(condition.Apply!.Schema);
            AddConditional(items, condition.Apply, evaluator);
        }
    }

    private static bool IsTrue(ConditionEvaluator evaluator, Condition condition)
    {
        try
        {
            return evaluator.Evaluate(condition.When, condition.Position);
        }
        catch (ManifestException)
        {
            return false;
        }
    }
}
