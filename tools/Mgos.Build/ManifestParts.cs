// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>A library that a manifest uses.</summary>
/// <param name="Name">Package id.</param>
/// <param name="Position">Where it is named.</param>
public sealed record LibraryReference(string Name, SourcePosition Position);

/// <summary>A piece of a manifest that applies under a condition.</summary>
/// <param name="When">The condition.</param>
/// <param name="Apply">The piece, or null.</param>
/// <param name="Error">Fails the build if the condition holds.</param>
/// <param name="Warning">Printed if the condition holds.</param>
/// <param name="Position">Where it stands.</param>
public sealed record Condition(string When, Manifest? Apply, string? Error, string? Warning, SourcePosition Position);

/// <summary>One element of <c>fs_filters</c>.</summary>
/// <param name="Glob">Matched with the base name.</param>
/// <param name="IsInclude">True for <c>include</c>.</param>
public sealed record FileFilter(string Glob, bool IsInclude);

/// <summary>One element of <c>rpc</c>.</summary>
/// <param name="Method">Name of the method.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Result">What it answers.</param>
/// <param name="Description">What it does.</param>
public sealed record RpcMethod(string Method, string Arguments, string Result, string Description);

/// <summary>One element of <c>config_schema</c>.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Type">Type letter or referenced path; null for an override of a default.</param>
/// <param name="Default">Default as written, or null.</param>
/// <param name="Parameters">Title and the like.</param>
/// <param name="Position">Where it stands.</param>
public sealed record SchemaItem(string Path, string? Type, SchemaValue? Default, Dictionary<string, string> Parameters, SourcePosition Position);

/// <summary>A default as written in YAML.</summary>
/// <param name="Text">The text of the scalar.</param>
/// <param name="IsQuoted">True if it was in quotes, and so is a string whatever it looks like.</param>
public sealed record SchemaValue(string Text, bool IsQuoted);
