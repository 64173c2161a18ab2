-- The day the expenses were approved: from it they fall due. NULL = nobody has said, and the days to pay begin today.
ALTER TABLE collaborations ADD COLUMN expenses_approved_on text;
