// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Applies conditional pieces; a condition that held is not asked again.</summary>
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

    /// <summary>Decides the conditions of manifests, in their order; true if a piece was merged that names libraries, so that the order has to be made anew.</summary>
    /// <param name="manifests">The app first, then the libraries in start order.</param>
    /// <param name="aggregate">Puts together what conditions see; asked again after every piece.</param>
    internal bool Apply(IEnumerable<Manifest> manifests, Func<Manifest> aggregate)
    {
        bool hasNewLibraries = false;
        foreach (Manifest manifest in manifests.ToList())
        {
            for (int i = 0; i < manifest.Conditions.Count; i++)
                hasNewLibraries |= Decide(manifest, manifest.Conditions[i], aggregate());
        }

        return hasNewLibraries;
    }

    private bool Decide(Manifest manifest, Condition condition, Manifest aggregate)
    {
        ConditionEvaluator evaluator = new(aggregate, _platform, _version);
        if (_decided.Contains(condition) || !evaluator.Evaluate(condition.When, condition.Position))
            return false;
        _decided.Add(condition);
        if (condition.Error != null)
            throw new ManifestException(Codes.ManifestSaysError, condition.Position, condition.Error);
        if (condition.Warning != null)
            _reporter.Warn(Codes.ManifestSaysWarning, condition.Position, condition.Warning);
        if (condition.Apply == null)
            return false;
        manifest.Merge(condition.Apply);
        manifest.Conditions.AddRange(condition.Apply.Conditions);
        return condition.Apply.Libraries.Count > 0;
    }
}
