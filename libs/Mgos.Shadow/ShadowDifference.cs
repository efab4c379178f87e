// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Shadow;

/// <summary>What is desired and not reported: the delta of a shadow, for clouds that do not tell it.</summary>
/// <remarks>
/// Members of <c>desired</c> that are missing in <c>reported</c> or differ there, with the desired value; of objects the members that differ; arrays as a whole.
/// What is only reported is no difference. Numbers, texts and objects are compared by what they mean. Pure; not for two threads at once.
/// </remarks>
public sealed class ShadowDifference
{
    private readonly JsonReader _reader = new JsonReader();

    /// <summary>Makes an engine, which can be used again and again.</summary>
    public ShadowDifference()
    {
    }

    /// <summary>Compares.</summary>
    /// <param name="desired">The desired part, an object in strict JSON.</param>
    /// <param name="reported">The reported part, an object in strict JSON; no bytes for none.</param>
    /// <param name="result">Gets the difference.</param>
    /// <returns>False if there is none or one text is no object or the result does not fit; the result is of no use then.</returns>
    public bool TryWrite(byte[] desired, byte[] reported, JsonWriter result)
    {
        ObjectIndex wanted = ObjectIndex.Read(_reader, desired, 0, desired.Length);
        ObjectIndex present = ObjectIndex.Read(_reader, reported, 0, reported.Length);
        if (wanted == null || (present == null && reported.Length > 0) || !Differ(wanted, present))
            return false;
        Write(wanted, present, result);
        return !result.IsTruncated;
    }

    private void Write(ObjectIndex desired, ObjectIndex reported, JsonWriter result)
    {
        result.BeginObject();
        for (int i = 0; i < desired.Count; i++)
        {
            int j = reported == null ? -1 : reported.Find(desired, i);
            if (!desired.Counts(i) || (j >= 0 && IsSame(desired, i, reported, j)))
                continue;
            desired.WriteName(i, result);
            if (j >= 0 && desired.IsObject(i) && reported.IsObject(j))
                Write(Inner(desired, i), Inner(reported, j), result);
            else
                desired.WriteValue(i, result);
        }

        result.EndObject();
    }

    private bool Differ(ObjectIndex desired, ObjectIndex reported)
    {
        for (int i = 0; i < desired.Count; i++)
        {
            int j = reported == null ? -1 : reported.Find(desired, i);
            if (desired.Counts(i) && (j < 0 || !IsSame(desired, i, reported, j)))
                return true;
        }

        return false;
    }

    private bool IsSame(ObjectIndex desired, int i, ObjectIndex reported, int j) =>
        desired.IsObject(i) && reported.IsObject(j)
            ? !Differ(Inner(desired, i), Inner(reported, j))
            : JsonEquality.AreEqual(_reader, desired.Data, desired.ValueOffset(i), desired.ValueCount(i), reported.Data, reported.ValueOffset(j), reported.ValueCount(j));

    private ObjectIndex Inner(ObjectIndex index, int member) => ObjectIndex.Read(_reader, index.Data, index.ValueOffset(member), index.ValueCount(member));
}
