// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Applies conditional pieces until nothing changes; each condition is decided once.</summary>
internal sealed class ConditionRun
{
    private readonly string _platform;
    private readonly string _version;
    private readonly Reporter _reporter;
    private readonly HashSet<Condition> _decided = new(ReferenceEqualityComparer.Instance);

    internal ConditionRun(string platform, string version, Reporter reporter)
    {
        _platform = platform;
        _version = version;
        _reporter = reporter;
    }

    /// <summary>Decides the conditions of manifests; true if a piece was merged that names libraries, so that the order has to be made anew.</summary>
    internal bool Apply(IEnumerable<Manifest> manifests, Manifest aggregate)
    {
        bool hasNewLibraries = false;
        foreach (Manifest manifest in manifests.ToList())
        {
            for (int i = 0; i < manifest.Conditions.Count; i++)
                hasNewLibraries |= Decide(manifest, manifest.Conditions[i], aggregate);
        }

        return hasNewLibraries;
    }

    private bool Decide(Manifest manifest, Condition condition, Manifest aggregate)
    {
        ConditionEvaluator evaluator = new(aggregate, _platform, _version);
        if (!_decided.Add(condition) || !evaluator.Evaluate(condition.When, condition.Position))
            return false;
        if (condition.Error != null)
            throw new ManifestException(Codes.ManifestSaysError, condition.Position, condition.Error);
        if (condition.Warning != null)
            _reporter.Warn(Codes.ManifestSaysWarning, condition.Position, condition.Warning);
        if (condition.Apply == null)
            return false;
        manifest.Merge(condition.Apply);
        manifest.Conditions.AddRange(condition.Apply.Conditions);
        foreach ((string key, string value) in condition.Apply.BuildVariables)
            aggregate.BuildVariables[key] = value;
        return condition.Apply.Libraries.Count > 0;
    }
}
