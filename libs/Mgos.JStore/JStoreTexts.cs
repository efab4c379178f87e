// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.JStore;

/// <summary>What may be wrong with a store, as the original says it; the last ones are of its own.</summary>
internal static class JStoreTexts
{
    internal const string RootIsNoArray = "failed to parse JSON: root items must be an array";
    internal const string ElementIsNoArray = "failed to parse jstore JSON: elements must be arrays";
    internal const string IdIsNoString = "failed to parse jstore JSON: elements ids must be strings";
    internal const string NoPair = "failed to parse jstore JSON: each item must be a tuple of 2 values";
    internal const string Broken = "error parsing jstore JSON: ";
    internal const string TooMany = "there are too many items";
    internal const string TooLarge = "the file is too large";

    internal static string NoValue(string id) => "failed to parse jstore JSON: no value for id '" + id + "'";

    internal static string NotWritten(string path) => "Failed to open '" + path + "' for writing";
}
