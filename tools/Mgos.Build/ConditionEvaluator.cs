// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Mgos.Build;

/// <summary>Evaluates the expressions of <c>conds</c> and <c>${...}</c>.</summary>
/// <remarks>
/// <c>a == b</c>, <c>a != b</c>, <c>defined(x)</c>; an operand is a text in quotes or a variable: <c>mos.platform</c> (also <c>platform</c>,
/// <c>arch</c>, <c>mos.arch</c>), <c>mos.version</c>, <c>build_vars.X</c>, <c>cdefs.X</c> and the scalar keys, all of them also with the prefix <c>manifest.</c>.
/// Comparison is of texts. A variable that does not exist is an error in a comparison.
/// </remarks>
public sealed partial class ConditionEvaluator
{
    private readonly Manifest _aggregate;
    private readonly string _platform;
    private readonly string _version;

    /// <summary>Makes an evaluator.</summary>
    /// <param name="aggregate">Manifest whose members are the variables.</param>
    /// <param name="platform">Value of <c>mos.platform</c>.</param>
    /// <param name="version">Value of <c>mos.version</c>.</param>
    public ConditionEvaluator(Manifest aggregate, string platform, string version)
    {
        _aggregate = aggregate;
        _platform = platform;
        _version = version;
    }

    /// <summary>Evaluates a condition.</summary>
    /// <param name="expression">The condition.</param>
    /// <param name="position">Where it stands.</param>
    /// <returns>Whether it holds.</returns>
    /// <exception cref="ManifestException">It is not of the known form, or compares a variable that does not exist.</exception>
    public bool Evaluate(string expression, SourcePosition position)
    {
        Match defined = DefinedForm().Match(expression);
        if (defined.Success)
            return Lookup(defined.Groups[1].Value) != null;
        Match comparison = ComparisonForm().Match(expression);
        if (!comparison.Success)
            throw new ManifestException(Codes.BadCondition, position, $"'{expression}' is not a == b, a != b or defined(x)");
        bool isEqual = Operand(comparison.Groups[1].Value, position) == Operand(comparison.Groups[3].Value, position);
        return isEqual == (comparison.Groups[2].Value == "==");
    }

    /// <summary>Replaces <c>${x}</c> in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where it stands.</param>
    /// <returns>The text with the values of its variables.</returns>
    public string Expand(string text, SourcePosition position) =>
        VariableForm().Replace(text, match => Variable(match.Groups[1].Value.Trim(), position));

    [GeneratedRegex("""^\s*defined\(\s*([\w.]+)\s*\)\s*$""")]
    private static partial Regex DefinedForm();

    [GeneratedRegex("""^\s*("[^"]*"|[\w.]+)\s*(==|!=)\s*("[^"]*"|[\w.]+)\s*$""")]
    private static partial Regex ComparisonForm();

    [GeneratedRegex("""\$\{([^}]*)\}""")]
    private static partial Regex VariableForm();

    private string Operand(string operand, SourcePosition position) =>
        operand.StartsWith('"') ? operand.Trim('"') : Variable(operand, position);

    private string Variable(string name, SourcePosition position) =>
        Lookup(name) ?? throw new ManifestException(Codes.BadCondition, position, $"there is no variable '{name}'; use defined({name}) to ask for it");

    private string? Lookup(string name)
    {
        if (name.StartsWith("manifest.", StringComparison.Ordinal))
            name = name["manifest.".Length..];
        if (name is "mos.platform" or "platform" or "arch" or "mos.arch")
            return _platform;
        if (name == "mos.version")
            return _version;
        if (name.StartsWith("build_vars.", StringComparison.Ordinal))
            return _aggregate.BuildVariables.GetValueOrDefault(name["build_vars.".Length..]);
        if (name.StartsWith("cdefs.", StringComparison.Ordinal))
            return _aggregate.Definitions.GetValueOrDefault(name["cdefs.".Length..]);
        return name == "name" ? _aggregate.Name : _aggregate.Scalar(name);
    }
}
