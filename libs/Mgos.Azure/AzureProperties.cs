// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;

namespace Mgos.Azure;

/// <summary>Properties of a message, in order; a name may come twice.</summary>
/// <remarks>
/// In a topic: <c>name=value&amp;name=value</c>, both with <c>%</c> and upper-case hex digits for what is no letter, digit or one of <c>._-$,;~()</c>; a <c>$</c> in front is <c>%24</c>.
/// A name without <c>=</c> has an empty value. What is no sound escape stays as it is.
/// Names of the system: <c>$.ct</c> content type, <c>$.ce</c> encoding, <c>$.mid</c> message id, <c>$.cid</c> correlation id, <c>$.uid</c> user id. Pure.
/// </remarks>
public sealed class AzureProperties
{
    /// <summary>Name of the content type, such as <c>application/json</c>: routing looks into messages that have it, with <see cref="ContentEncoding"/>.</summary>
    public const string ContentType = "$.ct";

    /// <summary>Name of the encoding of the content, such as <c>utf-8</c>.</summary>
    public const string ContentEncoding = "$.ce";

    /// <summary>Name of the id of the message.</summary>
    public const string MessageId = "$.mid";

    /// <summary>Name of the id of the message that is answered.</summary>
    public const string CorrelationId = "$.cid";

    private readonly ArrayList _names = new ArrayList();
    private readonly ArrayList _values = new ArrayList();

    /// <summary>Makes an empty set.</summary>
    public AzureProperties()
    {
    }

    /// <summary>Number of properties.</summary>
    public int Count => _names.Count;

    /// <summary>Reads properties from a topic.</summary>
    /// <param name="text">The text; a <c>?</c> or <c>/</c> in front is passed over.</param>
    /// <returns>At most <see cref="AzureConstants.MaxProperties"/> properties; never null.</returns>
    public static AzureProperties Parse(string text)
    {
        AzureProperties properties = new AzureProperties();
        string[] parts = text.TrimStart('?', '/').Split('&');
        for (int i = 0; i < parts.Length && properties.Count < AzureConstants.MaxProperties; i++)
        {
            int equals = parts[i].IndexOf('=');
            if (parts[i].Length > 0)
                properties.Add(UrlText.Decode(equals < 0 ? parts[i] : parts[i].Substring(0, equals)), equals < 0 ? "" : UrlText.Decode(parts[i].Substring(equals + 1)));
        }

        return properties;
    }

    /// <summary>Adds a property.</summary>
    /// <param name="name">Name, not empty.</param>
    /// <param name="value">Value; null is empty.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public void Add(string name, string value)
    {
        if (string.IsNullOrEmpty(name))
            throw new ArgumentException(nameof(name));
        _names.Add(name);
        _values.Add(value ?? "");
    }

    /// <summary>Gives a name.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <returns>The name.</returns>
    public string NameAt(int index) => (string)_names[index];

    /// <summary>Gives a value.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <returns>The value; never null.</returns>
    public string ValueAt(int index) => (string)_values[index];

    /// <summary>Finds a value by its name, letter by letter.</summary>
    /// <param name="name">Name.</param>
    /// <returns>The first value; null if there is none.</returns>
    public string Find(string name)
    {
        for (int i = 0; i < _names.Count; i++)
        {
            if (NameAt(i) == name)
                return ValueAt(i);
        }

        return null;
    }

    /// <summary>Writes the properties as they stand in a topic.</summary>
    /// <returns>Empty if there are none.</returns>
    public string ToTopicText()
    {
        string text = "";
        for (int i = 0; i < _names.Count; i++)
            text += (i == 0 ? "" : "&") + EncodeName(NameAt(i)) + "=" + UrlText.Encode(ValueAt(i));
        return text;
    }

    private static string EncodeName(string name) => name[0] == '$' ? "%24" + UrlText.Encode(name.Substring(1)) : UrlText.Encode(name);
}
