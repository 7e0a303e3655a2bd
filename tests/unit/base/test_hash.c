#include "unit.h"

#include "base/str.h"

static void
check_hash(const char *text, uint64_t expected)
{
	ck_assert_uint_eq(str_hash(str_from(text)), expected);
}

/* As xxhsum gives them: bytes, a half word, words, stripes, and all of them. */
START_TEST(is_what_others_work_out)
{
	check_hash("", UINT64_C(0xef46db3751d8e999));
	check_hash("a", UINT64_C(0xd24ec4f1a98c6e5b));
	check_hash("abcdefgh-12345", UINT64_C(0xc6a8636ee04da055));
	check_hash("The quick brown fox jumps over the lazy dog, twice over",
		UINT64_C(0x814e213a6320b854));
}
END_TEST

TCase *
tcase_hash(void)
{
	TCase *tc = tcase_create("hash");

	tcase_add_test(tc, is_what_others_work_out);
	return tc;
}
