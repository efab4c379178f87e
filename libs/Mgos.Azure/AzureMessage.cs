// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Azure;

/// <summary>A message of the cloud to the device.</summary>
/// <remarks>Mirrors <c>struct mgos_azure_c2d_arg</c>.</remarks>
public sealed class AzureMessage
{
    private AzureProperties _properties;

    internal AzureMessage(string propertyText, byte[] body)
    {
        PropertyText = propertyText;
        Body = body;
    }

    /// <summary>Content; may be empty, never null. All handlers get the same array.</summary>
    public byte[] Body { get; }

    /// <summary>Content as UTF-8.</summary>
    public string Text => Body.Length == 0 ? "" : Encoding.UTF8.GetString(Body, 0, Body.Length);

    /// <summary>Properties as they came in the topic, <c>%24.mid=1&amp;color=red</c>.</summary>
    public string PropertyText { get; }

    /// <summary>The properties; those of the system begin with <c>$.</c>.</summary>
    public AzureProperties Properties
    {
        get
        {
            if (_properties == null)
                _properties = AzureProperties.Parse(PropertyText);
            return _properties;
        }
    }
}
