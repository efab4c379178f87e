// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Shadow;

/// <summary>Updates of a shadow as the clouds apply them: objects are merged, null removes a member, everything else replaces.</summary>
/// <remarks>
/// The rules are those of a JSON merge patch. Texts are objects in strict JSON, otherwise nothing is done. Pure; not for two threads at once.
/// Cost: grows with the product of the members of the objects that are merged.
/// </remarks>
public sealed class ShadowPatch
{
    private readonly JsonReader _reader = new JsonReader();

    /// <summary>Makes an engine, which can be used again and again.</summary>
    public ShadowPatch()
    {
    }

    /// <summary>Applies an update to a state.</summary>
    /// <param name="state">The state; no bytes for none.</param>
    /// <param name="patch">The update.</param>
    /// <param name="result">Gets the new state.</param>
    /// <returns>False if one is no object or the result does not fit; it is of no use then.</returns>
    public bool TryApply(byte[] state, byte[] patch, JsonWriter result)
    {
        ObjectIndex target = Index(state.Length == 0 ? EmptyObject() : state);
        ObjectIndex change = Index(patch);
        if (target == null || change == null)
            return false;
        Apply(target, change, result);
        return !result.IsTruncated;
    }

    /// <summary>Makes one update of two that follow each other.</summary>
    /// <param name="first">The earlier update.</param>
    /// <param name="second">The later update.</param>
    /// <param name="result">Gets the update that does what both do.</param>
    /// <returns>False if no single update does it, as when an object takes the place of a number, if one is no object or the result does not fit; it is of no use then.</returns>
    public bool TryCombine(byte[] first, byte[] second, JsonWriter result)
    {
        ObjectIndex early = Index(first);
        ObjectIndex late = Index(second);
        return early != null && late != null && Combine(early, late, result) && !result.IsTruncated;
    }

    private static byte[] EmptyObject() => new byte[] { (byte)'{', (byte)'}' };

    private ObjectIndex Index(byte[] json) => ObjectIndex.Read(_reader, json, 0, json.Length);

    private ObjectIndex Inner(ObjectIndex index, int member) => ObjectIndex.Read(_reader, index.Data, index.ValueOffset(member), index.ValueCount(member));

    private void Apply(ObjectIndex target, ObjectIndex change, JsonWriter result)
    {
        result.BeginObject();
        for (int i = 0; i < target.Count; i++)
        {
            int j = change.Find(target, i);
            if (!target.Counts(i) || (j >= 0 && change.IsNull(j)))
                continue;
            target.WriteName(i, result);
            if (j < 0)
                target.WriteValue(i, result);
            else
                WriteChanged(target.IsObject(i) ? Inner(target, i) : null, change, j, result);
        }

        for (int j = 0; j < change.Count; j++)
        {
            if (!change.Counts(j) || change.IsNull(j) || target.Find(change, j) >= 0)
                continue;
            change.WriteName(j, result);
            WriteChanged(null, change, j, result);
        }

        result.EndObject();
    }

    private void WriteChanged(ObjectIndex target, ObjectIndex change, int member, JsonWriter result)
    {
        if (change.IsObject(member))
            Apply(target ?? Index(EmptyObject()), Inner(change, member), result);
        else
            change.WriteValue(member, result);
    }

    private bool Combine(ObjectIndex early, ObjectIndex late, JsonWriter result)
    {
        result.BeginObject();
        for (int i = 0; i < early.Count; i++)
        {
            if (!early.Counts(i))
                continue;
            early.WriteName(i, result);
            if (!CombineMember(early, i, late, late.Find(early, i), result))
                return false;
        }

        for (int j = 0; j < late.Count; j++)
        {
            if (!late.Counts(j) || early.Find(late, j) >= 0)
                continue;
            late.WriteName(j, result);
            late.WriteValue(j, result);
        }

        result.EndObject();
        return true;
    }

    // An object that comes after something else replaces it, and in one update it would be merged with what was there before both.
    private bool CombineMember(ObjectIndex early, int i, ObjectIndex late, int j, JsonWriter result)
    {
        if (j < 0)
            early.WriteValue(i, result);
        else if (!late.IsObject(j))
            late.WriteValue(j, result);
        else
            return early.IsObject(i) && Combine(Inner(early, i), Inner(late, j), result);
        return true;
    }
}
