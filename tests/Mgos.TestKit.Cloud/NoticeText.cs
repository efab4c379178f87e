// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Shadow;

namespace Mgos.TestKit.Cloud;

/// <summary>What a shadow tells its app, as a line.</summary>
public static class NoticeText
{
    /// <summary>Gives the line of a notice.</summary>
    /// <param name="notice">The notice.</param>
    /// <returns>Name, state, error and update, as far as it has them; ends with a line feed.</returns>
    public static string Of(ShadowNotice notice)
    {
        string text = notice.Name;
        if (notice.State != null)
            text += " " + notice.State.Text + " v" + notice.State.Version.ToString();
        if (notice.Error != null)
            text += " " + notice.Error.Code.ToString() + " " + notice.Error.Message;
        if (notice.Update != null)
            text += " " + notice.Update.Text + " v" + notice.Update.Version.ToString();
        return text + "\n";
    }
}
